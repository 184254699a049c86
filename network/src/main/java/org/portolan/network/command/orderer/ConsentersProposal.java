package org.portolan.network.command.orderer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.command.option.ChannelAction;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Option;

/** Proposes other orderers to the channel and writes the proposal into a file. */
abstract class ConsentersProposal extends ChannelAction {

    @Option(names = "--out", required = true, paramLabel = "UPDATE", description = "Where to write the update.")
    private Path file = Path.of("");

    ConsentersProposal(Clock clock) {
        super(clock);
    }

    /** The configuration that is wanted in place of the one in force. */
    abstract Config insteadOf(ChannelConfiguration current, String mspId) throws IOException, UpdateRefused;

    @Override
    protected void act(ChannelAdministrator administrator)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        ChannelConfiguration current = administrator.configuration();
        ProposedUpdate proposal =
                administrator.sign(ProposedUpdate.of(current, insteadOf(current, administrator.mspId())));
        proposal.write(file, current.config());
        proposal.inWords(current.config()).forEach(out()::println);
        proposal.boundTo(current.config()).forEach(out()::println);
        out().printf("Digest %s%n", proposal.digest());
        out().printf(
                        "Written to %s and signed by %s; most of the organisations that have orderers must sign it"
                                + " ('portolan organisation sign --digest') before one submits it ('portolan organisation submit').%n",
                        file, administrator.mspId());
    }
}
