package org.portolan.network.embedded.ordering;

import org.hyperledger.fabric.protos.common.Envelope;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.msp.ChannelMsps;
import org.portolan.network.embedded.msp.SigningIdentity;

/** Orders the envelopes of one channel and commits them block by block, in one thread of its own. */
public final class Orderer implements AutoCloseable {
    private Orderer() {}

    /** The identity is one of an orderer organisation; it signs the blocks. */
    public static Orderer start(Channel channel, ChannelMsps msps, SigningIdentity identity) {
        throw new UnsupportedOperationException();
    }

    /** Returns when the envelope is queued, which is no promise that it becomes valid. Waits for nothing: a full queue refuses. */
    public void submit(Envelope envelope) throws SubmissionRefused {
        throw new UnsupportedOperationException();
    }

    /** Whether envelopes are taken; false for ever once a block could not be written. */
    public boolean ready() {
        throw new UnsupportedOperationException();
    }

    /** Commits what is queued, then stops. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
