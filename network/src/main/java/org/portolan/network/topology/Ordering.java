package org.portolan.network.topology;

import java.time.Duration;
import java.util.Optional;

/** How the orderers agree, where the topology says so, and when they cut a block. */
public record Ordering(
        Optional<OrderingType> stated,
        int maxMessages,
        int preferredMaxBytes,
        int absoluteMaxBytes,
        Duration batchTimeout) {

    /** Few large transactions a block: validation is quadratic in a block's transactions. */
    static final Ordering USUAL = new Ordering(Optional.empty(), 50, 2_097_152, 10_485_760, Duration.ofMillis(200));
}
