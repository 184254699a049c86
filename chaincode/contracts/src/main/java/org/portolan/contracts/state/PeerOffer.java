package org.portolan.contracts.state;

import org.hyperledger.fabric.protos.peer.ChaincodeAdditionalParams;

/**
 * How many writes and reads the peer takes in one message, as it said when it declared itself ready; 0 means one by
 * one. Peers older than Fabric 3.1 say nothing.
 */
public record PeerOffer(int writesInOneMessage, int readsInOneMessage) {
    private static final int MOST = 1_000;

    /** What a peer offers that said nothing. */
    public static final PeerOffer SINGLES = new PeerOffer(0, 0);

    /** Reads the offer from the payload of a READY message. */
    public static PeerOffer of(ChaincodeAdditionalParams announced) {
        return new PeerOffer(
                announced.getUseWriteBatch() ? bounded(announced.getMaxSizeWriteBatch()) : 0,
                announced.getUseGetMultipleKeys() ? bounded(announced.getMaxSizeGetMultipleKeys()) : 0);
    }

    private static int bounded(int announced) {
        // The peer counts in unsigned 32 bits: what is negative here is more than we ever send.
        return announced < 0 ? MOST : Math.min(announced, MOST);
    }
}
