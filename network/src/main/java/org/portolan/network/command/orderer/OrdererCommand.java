package org.portolan.network.command.orderer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do with the orderers of a channel. */
@Command(
        name = "orderer",
        description = "Adds, removes, renews and runs orderers of a running channel.",
        subcommands = {Add.class, Remove.class, Renew.class, Up.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class OrdererCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    OrdererCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with orderers");
    }
}
