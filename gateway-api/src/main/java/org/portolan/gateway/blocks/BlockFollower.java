package org.portolan.gateway.blocks;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.blocks.content.BlockReader;
import org.portolan.gateway.blocks.content.UnreadableBlock;
import org.portolan.gateway.blocks.readmodel.Checkpoint;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.retry.BackOff;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows the chain into the read model on a virtual thread of its own. It takes up after the last block kept, tries
 * again with growing pauses while the peer or the database is away, and stops for good when the chain does not fit.
 */
public final class BlockFollower implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(BlockFollower.class);
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(200), Duration.ofSeconds(10));

    private final BlockSource source;
    private final ReadModel readModel;
    private final FollowerListener listener;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile FollowerState state = new FollowerState.Waiting("The follower has not begun");
    private volatile BlockSource.@Nullable Blocks delivery;
    private volatile @Nullable Thread thread;
    private int failures;
    /** The peer's last block when the delivery began, as far as is known. */
    private long end = -1;

    /** Nothing happens before {@link #start()}. */
    public BlockFollower(BlockSource source, ReadModel readModel, FollowerListener listener) {
        this.source = source;
        this.readModel = readModel;
        this.listener = listener;
    }

    /** Begins to follow. */
    public void start() {
        thread = Thread.ofVirtual().name("block-follower").start(this::run);
    }

    /** What the follower is doing now. */
    public FollowerState state() {
        return state;
    }

    private void run() {
        while (!isClosed() && !(state instanceof FollowerState.Stopped)) {
            try {
                follow();
            } catch (BrokenChain | UnreadableBlock broken) {
                state = new FollowerState.Stopped(String.valueOf(broken.getMessage()));
                LOG.error("The block follower stops until somebody acts: {}", broken.getMessage());
            } catch (PeerUnavailable away) {
                retryLater(String.valueOf(away.getMessage()));
            } catch (RuntimeException failure) {
                LOG.error("The read model could not be brought forward", failure);
                retryLater("The read model could not be brought forward: " + failure.getMessage());
            }
        }
    }

    private void follow() {
        var checkpoint = readModel.checkpoint();
        checkpoint.ifPresent(this::recogniseChannel);
        try (var blocks = open(checkpoint.map(Checkpoint::block).orElse(0L))) {
            askForTheEnd();
            if (checkpoint.isPresent() && blocks.hasNext()) {
                HashChain.recognise(checkpoint.get(), blocks.next().getBlock());
                followingFrom(checkpoint.get());
            }
            while (!isClosed() && blocks.hasNext()) {
                checkpoint = Optional.of(keep(checkpoint, blocks));
            }
            if (!isClosed()) {
                retryLater("The peer ended the delivery of blocks");
            }
        } finally {
            delivery = null;
        }
    }

    /** A peer that delivers blocks and answers no questions is followed all the same. */
    private void askForTheEnd() {
        try {
            long height = source.height();
            end = height - 1;
            listener.peerHas(height);
        } catch (PeerUnavailable silent) {
            LOG.debug("The peer does not tell its height", silent);
        }
    }

    /** A short chain of another channel would never reach the checkpoint; its first block gives it away. */
    private void recogniseChannel(Checkpoint checkpoint) {
        try (var blocks = open(0)) {
            if (blocks.hasNext()) {
                HashChain.recogniseGenesis(checkpoint, blocks.next().getBlock());
            }
        }
        state = new FollowerState.Waiting("The peer has not yet shown block " + checkpoint.block());
    }

    private BlockSource.Blocks open(long number) {
        var blocks = source.from(number);
        delivery = blocks;
        if (isClosed()) {
            blocks.close();
        }
        return blocks;
    }

    private Checkpoint keep(Optional<Checkpoint> before, BlockSource.Blocks blocks) {
        var delivered = blocks.next();
        var after = HashChain.extend(before, delivered.getBlock());
        var content = BlockReader.read(delivered);
        var refusals = readModel.keep(content, before, after);
        followingFrom(after);
        listener.kept(content, refusals);
        return after;
    }

    private void followingFrom(Checkpoint checkpoint) {
        var kept = "Block " + checkpoint.block() + " is kept";
        state = checkpoint.block() < end
                ? new FollowerState.Behind(kept + " of " + end + " that the peer had when the delivery began")
                : new FollowerState.Following(kept);
        failures = 0;
        listener.reached(checkpoint.block());
    }

    private void retryLater(String reason) {
        if (isClosed()) {
            return;
        }
        state = new FollowerState.Waiting(reason);
        failures++;
        long pause = PAUSES.after(failures).toMillis();
        LOG.warn("{}; trying again in {} ms", reason, pause);
        try {
            closed.await(pause, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    /** Ends the delivery and waits until the block under way is kept. */
    @Override
    public void close() {
        closed.countDown();
        var open = delivery;
        if (open != null) {
            open.close();
        }
        var running = thread;
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(20));
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
