package org.portolan.network.embedded.chaincode;

import java.time.Duration;

/** Doubling pauses between attempts to connect, up to a bound, so that a contract that is away costs nothing. */
final class BackOff {
    private static final Duration FIRST = Duration.ofMillis(50);
    private static final Duration LONGEST = Duration.ofSeconds(2);

    private Duration next = FIRST;

    void succeeded() {
        next = FIRST;
    }

    Duration failed() {
        Duration pause = next;
        Duration doubled = next.multipliedBy(2);
        next = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        return pause;
    }
}
