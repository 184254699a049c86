package org.portolan.network.command.chaincode;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What there is to do with the chaincodes of a channel. */
@Command(
        name = "chaincode",
        description = "Shows what a channel's organisations agreed on for its chaincodes, and brings in new versions.",
        subcommands = {ChaincodesStatus.class, UpgradeChaincodes.class, ApproveChaincodes.class, CommitChaincodes.class
        },
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
public final class ChaincodeCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    ChaincodeCommand() {}

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Say what to do with the chaincodes");
    }
}
