package org.portolan.gateway.blocks;

import java.util.Iterator;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;

/** Where blocks come from: our own organisation's peer, and never another's. */
public interface BlockSource {

    /**
     * Delivers the blocks from this number on, waiting for those that are not there yet. Whatever fails on the way to
     * the peer is thrown as {@link PeerUnavailable}, by this method or by the iterator.
     */
    Blocks from(long number);

    /** Asks for the number of blocks the peer has. */
    long height();

    /** A delivery that ends when it is closed, which may be done by another thread. */
    interface Blocks extends Iterator<BlockAndPrivateData>, AutoCloseable {
        @Override
        void close();
    }
}
