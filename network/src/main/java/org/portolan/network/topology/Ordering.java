package org.portolan.network.topology;

import java.time.Duration;

/** When the ordering service cuts a block. */
public record Ordering(int maxMessages, int preferredMaxBytes, int absoluteMaxBytes, Duration batchTimeout) {

    /** Few large transactions a block: validation is quadratic in a block's transactions. */
    static final Ordering USUAL = new Ordering(50, 2_097_152, 10_485_760, Duration.ofMillis(200));
}
