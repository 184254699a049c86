package org.portolan.gateway.blocks;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperledger.fabric.protos.peer.BlockAndPrivateData;

/** Delivers a test chain as a peer would: waits for blocks that are not there, and can go away. */
final class TestPeer implements BlockSource {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private TestChain chain;
    private boolean away;
    private volatile boolean silent;

    TestPeer(TestChain chain) {
        this.chain = chain;
    }

    void goAway(boolean gone) {
        change(() -> away = gone);
    }

    /** It delivers blocks, and answers no questions. */
    void answerNothing() {
        silent = true;
    }

    void serve(TestChain other) {
        change(() -> chain = other);
    }

    void add(TestTransaction... transactions) {
        change(() -> chain.add(transactions));
    }

    private void change(Runnable change) {
        lock.lock();
        try {
            change.run();
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public Blocks from(long number) {
        return new Delivery((int) number);
    }

    @Override
    public long height() {
        if (silent) {
            throw new PeerUnavailable("The peer does not answer", new java.io.IOException("silent"));
        }
        return chain.blocks().size();
    }

    private final class Delivery implements Blocks {
        private final AtomicBoolean closed = new AtomicBoolean();
        private int next;

        private Delivery(int next) {
            this.next = next;
        }

        @Override
        public boolean hasNext() {
            lock.lock();
            try {
                while (!closed.get() && !away && next >= chain.blocks().size()) {
                    changed.awaitUninterruptibly();
                }
                if (away) {
                    throw new PeerUnavailable("The peer is away", new java.io.IOException("gone"));
                }
                return !closed.get();
            } finally {
                lock.unlock();
            }
        }

        @Override
        public BlockAndPrivateData next() {
            return chain.blocks().get(next++);
        }

        @Override
        public void close() {
            change(() -> closed.set(true));
        }
    }
}
