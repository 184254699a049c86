package org.portolan.network.command.peer;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.channel.LedgerSnapshot;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Has a peer take a snapshot of its ledger. */
@Command(
        name = "snapshot",
        description =
                "Has a peer write a snapshot of its ledger, by which another peer joins a long channel without all"
                        + " its blocks; the peer commits nothing as long as it writes.",
        mixinStandardHelpOptions = true)
final class TakeSnapshot extends Action {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Option(
            names = "--after",
            paramLabel = "BLOCK",
            description = "After which block, so that several peers can take the same one; default: the latest. One"
                    + " that is yet to come is not waited for.")
    private Optional<Long> block = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until it is written; default: ${DEFAULT-VALUE}.")
    private int patience = 300;

    TakeSnapshot(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        String channel = acting.connection().channel();
        try (PeerSession session = acting.open(clock())) {
            LedgerSnapshot snapshot = new LedgerSnapshot(session, channel);
            long after = block.isPresent() ? snapshot.requestAfter(block.get()) : snapshot.requestNow();
            PrintWriter out = out();
            boolean written = snapshot.awaitWritten(after, Duration.ofSeconds(patience), clock());
            out.printf(
                    "%s %s the snapshot after block %d into the folder snapshots/completed/%s/%d of its data.%n",
                    session.peer(), written ? "has written" : "will write", after, channel, after);
            out.println("Whoever joins by it compares 'snapshot_hash' in _snapshot_additional_metadata.json with what"
                    + " another member has at the same block.");
            return 0;
        } catch (PeerRefused | InvalidProtocolBufferException e) {
            throw new CommandFailed("No snapshot was taken: " + e.getMessage(), e);
        }
    }
}
