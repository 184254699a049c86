package org.portolan.network.command.orderer;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do with the orderers of a channel. */
@Command(
        name = "orderer",
        description = "Adds, removes, renews and runs orderers of a running channel.",
        subcommands = {Add.class, Remove.class, Renew.class, Up.class},
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class OrdererCommand extends CommandGroup {

    OrdererCommand() {
        super("Say what to do with orderers");
    }
}
