package org.portolan.network.embedded.ordering;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.hyperledger.fabric.protos.common.Envelope;

/** Envelopes between those who submit and the one thread that orders, bounded by count and by bytes. */
final class SubmissionQueue {
    private static final int MAX_ENVELOPES = 5_000;
    private static final long MAX_BYTES = 96L * 1024 * 1024;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Envelope> envelopes = new ArrayDeque<>();
    private long bytes;
    private boolean closed;

    /** False when there is no room. */
    boolean offer(Envelope envelope) {
        lock.lock();
        try {
            if (closed || envelopes.size() >= MAX_ENVELOPES || bytes + BlockCutter.size(envelope) > MAX_BYTES) {
                return false;
            }
            envelopes.add(envelope);
            bytes += BlockCutter.size(envelope);
            changed.signal();
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Empty when none came in that time, or when the queue is closed and drained. */
    Optional<Envelope> poll(Duration atMost) throws InterruptedException {
        long nanos = atMost.toNanos();
        lock.lock();
        try {
            while (envelopes.isEmpty() && !closed && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
            Optional<Envelope> next = Optional.ofNullable(envelopes.poll());
            next.ifPresent(envelope -> bytes -= BlockCutter.size(envelope));
            return next;
        } finally {
            lock.unlock();
        }
    }

    /** Takes no more; what is in it can still be polled. */
    void close() {
        lock.lock();
        try {
            closed = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    boolean isDrained() {
        lock.lock();
        try {
            return closed && envelopes.isEmpty();
        } finally {
            lock.unlock();
        }
    }
}
