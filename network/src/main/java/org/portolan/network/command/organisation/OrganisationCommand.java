package org.portolan.network.command.organisation;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do for an organisation in a channel. */
@Command(
        name = "organisation",
        description = "Changes what a running channel knows of organisations.",
        subcommands = {Request.class, Propose.class, Show.class, Sign.class, Submit.class, Invite.class, Publish.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class OrganisationCommand extends CommandGroup {

    OrganisationCommand() {
        super("Say what to do for an organisation");
    }
}
