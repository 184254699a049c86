package org.portolan.network.command.network;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do with a network. */
@Command(
        name = "network",
        description = "Runs a network with its contracts.",
        subcommands = {
            NetworkUp.class,
            NetworkStatus.class,
            NetworkState.class,
            NetworkLogs.class,
            NetworkRestart.class,
            NetworkHold.class,
            NetworkRelease.class,
            NetworkDown.class,
            NetworkRender.class,
            NetworkSetUp.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class NetworkCommand extends CommandGroup {

    NetworkCommand() {
        super("Say what to do with the network");
    }
}
