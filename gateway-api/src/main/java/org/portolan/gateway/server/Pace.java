package org.portolan.gateway.server;

import java.time.Duration;

/**
 * How long a body may be waited for, all waits together: a grace, and then as long as it takes at a modest pace.
 *
 * @param grace what even a body that brings nothing is given
 */
record Pace(Duration grace) {
    private static final long BYTES_A_SECOND = 8 * 1024;

    /** Whether a body that brought so much has been waited for too long. */
    boolean isMissed(long waitedNanos, long bytes) {
        return waitedNanos > grace.toNanos() + bytes * 1_000_000_000L / BYTES_A_SECOND;
    }
}
