package org.portolan.network.command.network;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

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
public final class NetworkCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    NetworkCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the network");
    }
}
