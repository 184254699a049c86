package org.portolan.network.command.chaincode;

import org.portolan.network.command.option.CommandGroup;
import picocli.CommandLine.Command;

/** What there is to do with the chaincodes of a channel. */
@Command(
        name = "chaincode",
        description = "Shows what a channel's organisations agreed on for its chaincodes, and brings in new versions.",
        subcommands = {ChaincodesStatus.class, UpgradeChaincodes.class, ApproveChaincodes.class, CommitChaincodes.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ChaincodeCommand extends CommandGroup {

    ChaincodeCommand() {
        super("Say what to do with the chaincodes");
    }
}
