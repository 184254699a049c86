package org.portolan.gateway.command;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.portolan.gateway.blocks.BlockFollower;
import org.portolan.gateway.blocks.BlockSource;
import org.portolan.gateway.blocks.FollowerListener;
import org.portolan.gateway.blocks.FollowerState;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.readmodel.ReadModel;
import org.portolan.gateway.blocks.readmodel.Refusals;

/** Empties the read model and follows the ledger again, up to the block that the peer had at the start. */
final class Rebuild implements FollowerListener {
    private static final int PROGRESS = 500;

    private final BlockSource source;
    private final ReadModel readModel;
    private final PrintWriter out;
    private final CountDownLatch done = new CountDownLatch(1);
    private long last;
    private long refused;

    Rebuild(BlockSource source, ReadModel readModel, PrintWriter out) {
        this.source = source;
        this.readModel = readModel;
        this.out = out;
    }

    /** Answers whether the whole chain could be read. The peer is asked first: without it nothing is emptied. */
    boolean run() throws InterruptedException {
        last = source.height() - 1;
        readModel.erase();
        try (var follower = new BlockFollower(source, readModel, this)) {
            follower.start();
            while (!done.await(1, TimeUnit.SECONDS)) {
                if (follower.state() instanceof FollowerState.Stopped stopped) {
                    out.println("The chain cannot be read: " + stopped.reason());
                    return false;
                }
            }
        }
        out.println("Read " + (last + 1) + " blocks again; " + refused + " writes are on the ledger but not shown.");
        return true;
    }

    @Override
    public void peerHas(long height) {}

    @Override
    public void reached(long block) {
        if (block >= last) {
            done.countDown();
        } else if (block % PROGRESS == 0) {
            out.println("Block " + block + " of " + last);
            out.flush();
        }
    }

    @Override
    public void kept(BlockContent content, Refusals refusals) {
        refused += refusals.found().size();
    }
}
