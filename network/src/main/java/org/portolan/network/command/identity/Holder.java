package org.portolan.network.command.identity;

import java.io.IOException;
import java.time.Clock;
import org.portolan.network.identity.IdentityRegister;
import org.portolan.network.identity.OrganisationFolder;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say whose identity it is about. */
final class Holder {

    @Mixin
    private IdentitiesFolder folder = new IdentitiesFolder();

    @Option(
            names = "--organisation",
            required = true,
            paramLabel = "ORGANISATION",
            description = "The organisation's name, such as cncustoms.")
    private String organisation = "";

    @Option(
            names = "--name",
            required = true,
            paramLabel = "NAME",
            description = "The name of the user or node, or, to renew its TLS, of a chaincode.")
    private String name = "";

    String name() {
        return name;
    }

    String organisation() {
        return organisation;
    }

    IdentityRegister register(Clock clock) throws IOException {
        return IdentityRegister.open(OrganisationFolder.in(folder.path(), organisation), clock);
    }
}
