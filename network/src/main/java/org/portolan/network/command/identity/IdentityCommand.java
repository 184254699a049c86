package org.portolan.network.command.identity;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do with identities. */
@Command(
        name = "identity",
        description = "Makes, lists, renews and revokes the identities of organisations.",
        subcommands = {Generate.class, Issue.class, ListIdentities.class, Renew.class, Revoke.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class IdentityCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    IdentityCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with identities");
    }
}
