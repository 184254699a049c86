package org.portolan.network.command.orderer;

import java.io.IOException;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.fabric.consenter.Consenters;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proposes one more orderer. */
@Command(
        name = "add",
        description =
                "Proposes that an orderer of the organisation orders for the channel too; its certificates are among the"
                        + " organisation's identities.",
        footer = "When the update is in force, 'portolan orderer up' runs the orderer.",
        mixinStandardHelpOptions = true)
final class Add extends ConsentersProposal {

    @Mixin
    private OrdererOptions orderer = new OrdererOptions();

    Add(Clock clock) {
        super(clock);
    }

    @Override
    Config insteadOf(ChannelConfiguration current, String mspId) throws IOException, UpdateRefused {
        return Consenters.of(current).with(orderer.description(acting(), mspId));
    }
}
