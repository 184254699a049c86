package org.portolan.network.command.peer;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do at a peer. */
@Command(
        name = "peer",
        description = "What an administrator does at a peer of its organisation.",
        subcommands = TakeSnapshot.class,
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class PeerCommand extends CommandGroup {

    PeerCommand() {
        super("Say what to do at the peer");
    }
}
