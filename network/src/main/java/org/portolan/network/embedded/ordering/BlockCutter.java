package org.portolan.network.embedded.ordering;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.common.Envelope;
import org.portolan.network.embedded.channel.BatchLimits;

/** Groups envelopes into batches by count and bytes, as Fabric's block cutter does; time is the caller's. */
final class BlockCutter {
    private final BatchLimits limits;
    private List<Envelope> pending = new ArrayList<>();
    private long pendingBytes;

    BlockCutter(BatchLimits limits) {
        this.limits = limits;
    }

    /** The batches that are full with this envelope: none, one or two. */
    List<List<Envelope>> add(Envelope envelope) {
        List<List<Envelope>> full = new ArrayList<>();
        long bytes = size(envelope);
        if (hasPending() && pendingBytes + bytes > limits.preferredMaxBytes()) {
            full.add(cut());
        }
        pending.add(envelope);
        pendingBytes += bytes;
        if (pending.size() >= limits.maxMessages() || bytes > limits.preferredMaxBytes()) {
            full.add(cut());
        }
        return full;
    }

    boolean hasPending() {
        return !pending.isEmpty();
    }

    List<Envelope> cut() {
        List<Envelope> batch = pending;
        pending = new ArrayList<>();
        pendingBytes = 0;
        return batch;
    }

    static long size(Envelope envelope) {
        return (long) envelope.getPayload().size() + envelope.getSignature().size();
    }
}
