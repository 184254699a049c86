package org.portolan.network.command.orderer;

import java.io.IOException;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.fabric.consenter.Consenters;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Proposes one orderer less. */
@Command(
        name = "remove",
        description = "Proposes that an orderer, whosever it is, no longer orders for the channel.",
        footer = "When the update is in force, stop the orderer; its data are of no use any more.",
        mixinStandardHelpOptions = true)
final class Remove extends ConsentersProposal {

    @Option(
            names = "--address",
            required = true,
            paramLabel = "HOST:PORT",
            description = "The orderer's address, as the channel knows it.")
    private String address = "";

    Remove(Clock clock) {
        super(clock);
    }

    @Override
    Config insteadOf(ChannelConfiguration current, String mspId) throws IOException, UpdateRefused {
        return Consenters.of(current).without(OrdererOptions.address(address));
    }
}
