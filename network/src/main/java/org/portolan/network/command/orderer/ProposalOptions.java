package org.portolan.network.command.orderer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Who proposes a change, and the file that the proposal goes into. */
final class ProposalOptions {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Option(names = "--out", required = true, paramLabel = "UPDATE", description = "Where to write the update.")
    private Path file = Path.of("");

    /** The configuration that is wanted in place of the one in force. */
    interface Wanted {
        Config insteadOf(ChannelConfiguration current, String mspId) throws IOException, UpdateRefused;
    }

    ActingOptions acting() {
        return acting;
    }

    void propose(Wanted wanted, Clock clock, PrintWriter out) throws IOException, InterruptedException {
        try (ChannelAdministrator administrator = acting.openChannel(clock)) {
            ChannelConfiguration current = administrator.configuration();
            ProposedUpdate proposal =
                    administrator.sign(ProposedUpdate.of(current, wanted.insteadOf(current, administrator.mspId())));
            proposal.write(file, current.config());
            proposal.inWords(current.config()).forEach(out::println);
            proposal.boundTo(current.config()).forEach(out::println);
            out.printf("Digest %s%n", proposal.digest());
            out.printf(
                    "Written to %s and signed by %s; most of the organisations that have orderers must sign it"
                            + " ('portolan organisation sign --digest') before one submits it ('portolan organisation submit').%n",
                    file, administrator.mspId());
        } catch (PeerRefused | UpdateRefused e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
