package org.portolan.network.embedded.ledger;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/** How many blocks are committed, and a place to wait for more. */
final class Height {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private volatile long blocks;
    private boolean closed;

    long get() {
        return blocks;
    }

    void set(long committed) {
        lock.lock();
        try {
            blocks = committed;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** False when there are still not that many blocks after that time. */
    boolean await(long wanted, Duration atMost, BooleanSupplier cancelled) throws InterruptedException {
        long nanos = saturatedNanos(atMost);
        lock.lock();
        try {
            while (!cancelled.getAsBoolean() && !closed && blocks < wanted) {
                if (nanos <= 0) {
                    return false;
                }
                nanos = changed.awaitNanos(nanos);
            }
            if (cancelled.getAsBoolean() || closed) {
                throw new CancellationException("waiting for block " + (wanted - 1) + " was cancelled");
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    private static long saturatedNanos(Duration duration) {
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return Long.MAX_VALUE;
        }
    }

    void wake() {
        lock.lock();
        try {
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
