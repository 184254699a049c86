package org.portolan.gateway.command;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** The version in the jar's manifest, and the Java that runs it. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        String version = Optional.ofNullable(GatewayCommands.class.getPackage().getImplementationVersion())
                .orElse("(not packaged)");
        return new String[] {"portolan " + version + " on Java " + Runtime.version()};
    }
}
