package org.portolan.network.fabric.channel;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.time.Duration;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.peer.Snapshots;
import org.portolan.network.waiting.Deadline;

/** Snapshots of a peer's ledger, taken when somebody asks. */
public final class LedgerSnapshot {

    private static final String WRITTEN = "snapshot already generated";
    private static final String REQUESTED = "duplicate snapshot request";
    private static final int ATTEMPTS = 10;

    private final PeerChannel peer;
    private final Snapshots snapshots;

    public LedgerSnapshot(PeerSession session, String channel) {
        this.peer = new PeerChannel(session, channel);
        this.snapshots = new Snapshots(session, channel);
    }

    /** Requests the snapshot after the latest block, and says which that is. */
    public long requestNow() throws PeerRefused, InvalidProtocolBufferException {
        for (int i = 1; ; i++) {
            long latest = peer.height() - 1;
            try {
                return requestAfter(latest);
            } catch (PeerRefused e) {
                // Under load the latest block is no longer the latest when the request arrives.
                if (i == ATTEMPTS || peer.height() - 1 == latest) {
                    throw e;
                }
            }
        }
    }

    /** Requests the snapshot after a block, which the peer may be yet to commit; one that is there is kept. */
    public long requestAfter(long block) throws PeerRefused {
        try {
            snapshots.request(block);
        } catch (PeerRefused e) {
            String words = String.valueOf(e.getMessage());
            if (!words.contains(WRITTEN) && !words.contains(REQUESTED)) {
                throw e;
            }
        }
        return block;
    }

    /** Whether the snapshot is written by then; one after a block that is yet to come is not waited for. */
    public boolean awaitWritten(long block, Duration atMost, Clock clock)
            throws PeerRefused, InvalidProtocolBufferException, InterruptedException {
        Deadline deadline = Deadline.in(atMost, clock);
        while (snapshots.pending().contains(block)) {
            if (peer.height() <= block || !deadline.pause()) {
                return false;
            }
        }
        return true;
    }
}
