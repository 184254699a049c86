package org.portolan.network.embedded.channel;

import java.time.Duration;

/** When a block is cut: Fabric's BatchSize and BatchTimeout. */
public record BatchLimits(int maxMessages, int preferredMaxBytes, int absoluteMaxBytes, Duration timeout) {
    public BatchLimits {
        if (maxMessages < 1 || preferredMaxBytes < 1 || absoluteMaxBytes < preferredMaxBytes) {
            throw new IllegalArgumentException("batch limits must be positive and preferred at most absolute, not "
                    + maxMessages + ", " + preferredMaxBytes + ", " + absoluteMaxBytes);
        }
        if (timeout.isNegative() || timeout.isZero()) {
            throw new IllegalArgumentException("batch timeout must be positive, not " + timeout);
        }
    }
}
