package org.portolan.network.process;

import java.time.Duration;

/** How long to wait before a restart: longer after each failure up to a bound, short again after a good run. */
final class Backoff {

    private static final Duration GOOD_RUN = Duration.ofMinutes(1);

    private final Duration least;
    private final Duration most;
    private Duration next;

    Backoff(Duration least, Duration most) {
        this.least = least;
        this.most = most;
        this.next = least;
    }

    /** The pause after a run of this length. */
    Duration afterRunOf(Duration run) {
        if (run.compareTo(GOOD_RUN) >= 0) {
            next = least;
        }
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(most) < 0 ? doubled : most;
        return pause;
    }
}
