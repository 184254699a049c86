package org.portolan.network.command.peer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do at a peer. */
@Command(
        name = "peer",
        description = "What an administrator does at a peer of its organisation.",
        subcommands = TakeSnapshot.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PeerCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PeerCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do at the peer");
    }
}
