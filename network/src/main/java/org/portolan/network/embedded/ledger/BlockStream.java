package org.portolan.network.embedded.ledger;

import java.time.Duration;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;

/** Blocks in order from a chosen start, read when asked for, so that a slow reader holds nobody up. */
public final class BlockStream implements AutoCloseable {
    BlockStream() {}

    /** The next block; waits until there is one. Throws {@link java.util.concurrent.CancellationException} once closed. */
    public Block next() throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** The next block, or empty when none came in time. */
    public Optional<Block> next(Duration atMost) throws InterruptedException {
        throw new UnsupportedOperationException();
    }

    /** Ends a waiting {@link #next}; may be called by any thread. */
    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
