package org.portolan.network.command.organisation;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do for an organisation in a channel. */
@Command(
        name = "organisation",
        description = "Changes what a running channel knows of organisations.",
        subcommands = {Request.class, Propose.class, Show.class, Sign.class, Submit.class, Invite.class, Publish.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class OrganisationCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OrganisationCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do for an organisation");
    }
}
