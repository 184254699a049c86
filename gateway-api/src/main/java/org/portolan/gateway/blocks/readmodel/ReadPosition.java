package org.portolan.gateway.blocks.readmodel;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** How far the read model has come, for readers that want to see what they have just written. */
public final class ReadPosition {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition moved = lock.newCondition();
    private long block = -1;
    private long ledgerEnd = -1;

    /** The last block that the read model contains, or -1. */
    public long block() {
        lock.lock();
        try {
            return block;
        } finally {
            lock.unlock();
        }
    }

    /** The last block that there is as far as is known, or -1: what is read may still be behind it. */
    public long ledgerEnd() {
        lock.lock();
        try {
            return Math.max(block, ledgerEnd);
        } finally {
            lock.unlock();
        }
    }

    /** The peer has told which block is its last. */
    public void ledgerEnds(long number) {
        lock.lock();
        try {
            ledgerEnd = number;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the read model contains the block; answers false when it does not within the time. */
    public boolean await(long wanted, Duration patience) {
        lock.lock();
        try {
            long nanos = patience.toNanos();
            while (block < wanted && nanos > 0) {
                nanos = moved.awaitNanos(nanos);
            }
            return block >= wanted;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Lets readers go on that wait for this block or an earlier one. */
    public void reached(long number) {
        lock.lock();
        try {
            block = number;
            moved.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
