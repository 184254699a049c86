package org.portolan.network.command.identity;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do with identities. */
@Command(
        name = "identity",
        description = "Makes, lists, renews and revokes the identities of organisations.",
        subcommands = {Generate.class, Issue.class, ListIdentities.class, Renew.class, Revoke.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class IdentityCommand extends CommandGroup {

    IdentityCommand() {
        super("Say what to do with identities");
    }
}
