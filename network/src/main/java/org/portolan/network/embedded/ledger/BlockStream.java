package org.portolan.network.embedded.ledger;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongFunction;
import org.hyperledger.fabric.protos.common.Block;

/** Blocks in order from a chosen start, read when asked for, so that a slow reader holds nobody up. */
public final class BlockStream implements AutoCloseable {
    private static final Duration FOR_EVER = Duration.ofSeconds(Long.MAX_VALUE);

    private final Height height;
    private final LongFunction<Optional<Block>> blocks;
    private final AtomicBoolean closed = new AtomicBoolean();
    private long next;

    BlockStream(Height height, LongFunction<Optional<Block>> blocks, long from) {
        this.height = height;
        this.blocks = blocks;
        this.next = from;
    }

    /** The next block; waits until there is one. Throws {@link java.util.concurrent.CancellationException} once closed. */
    public Block next() throws InterruptedException {
        return next(FOR_EVER).orElseThrow();
    }

    /** The next block, or empty when none came in time. */
    public Optional<Block> next(Duration atMost) throws InterruptedException {
        if (!height.await(next + 1, atMost, closed::get)) {
            return Optional.empty();
        }
        Optional<Block> block = blocks.apply(next);
        next++;
        return block;
    }

    /** Ends a waiting {@link #next}; may be called by any thread. */
    @Override
    public void close() {
        closed.set(true);
        height.wake();
    }
}
