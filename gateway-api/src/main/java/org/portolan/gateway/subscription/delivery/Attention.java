package org.portolan.gateway.subscription.delivery;

import java.time.Duration;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** What a sender waits for: news from the ledger, or orders from the owner; orders are heard also in a pause. */
final class Attention {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition called = lock.newCondition();
    private long news;
    private long orders;

    /** What had come at some moment. */
    record Heard(long news, long orders) {}

    void news() {
        lock.lock();
        try {
            news++;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    void order() {
        lock.lock();
        try {
            orders++;
            called.signalAll();
        } finally {
            lock.unlock();
        }
    }

    Heard heard() {
        lock.lock();
        try {
            return new Heard(news, orders);
        } finally {
            lock.unlock();
        }
    }

    boolean hasOrderAfter(Heard heard) {
        return heard().orders() != heard.orders();
    }

    /** Waits for an order later than those heard, or the end of the time. */
    void awaitOrder(Heard heard, Duration most) {
        await(heard, most, false);
    }

    /** Waits for an order or news later than those heard, or the end of the time. */
    void awaitAny(Heard heard, Duration most) {
        await(heard, most, true);
    }

    private void await(Heard heard, Duration most, boolean newsToo) {
        lock.lock();
        try {
            long nanos = most.toNanos();
            while (orders == heard.orders() && !(newsToo && news != heard.news()) && nanos > 0) {
                nanos = called.awaitNanos(nanos);
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        } finally {
            lock.unlock();
        }
    }
}
