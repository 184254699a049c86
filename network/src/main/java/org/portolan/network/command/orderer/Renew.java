package org.portolan.network.command.orderer;

import java.io.IOException;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.fabric.consenter.Consenters;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Proposes the certificates that an orderer has got. */
@Command(
        name = "renew",
        description =
                "Proposes that the channel knows an orderer by the certificates that 'portolan identity renew' has made.",
        footer = "When the update is in force, restart the orderer; until then it keeps the old certificates.",
        mixinStandardHelpOptions = true)
final class Renew extends ConsentersProposal {

    @Mixin
    private OrdererOptions orderer = new OrdererOptions();

    Renew(Clock clock) {
        super(clock);
    }

    @Override
    Config insteadOf(ChannelConfiguration current, String mspId) throws IOException, UpdateRefused {
        return Consenters.of(current).renewed(orderer.description(acting(), mspId));
    }
}
