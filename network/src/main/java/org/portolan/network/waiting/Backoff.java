package org.portolan.network.waiting;

import java.time.Duration;

/** How long to wait between attempts: twice as long after each failure up to a bound, short again after a success. */
public final class Backoff {

    private final Duration least;
    private final Duration most;
    private Duration next;

    public Backoff(Duration least, Duration most) {
        this.least = least;
        this.most = most;
        this.next = least;
    }

    /** The pause before the next attempt, after one that failed. */
    public Duration failed() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(most) < 0 ? doubled : most;
        return pause;
    }

    /** Begins with the shortest pause again. */
    public void succeeded() {
        next = least;
    }
}
