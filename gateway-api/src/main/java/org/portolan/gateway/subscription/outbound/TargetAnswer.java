package org.portolan.gateway.subscription.outbound;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param status of HTTP, or 0 where there was no answer
 * @param outcome a stable code: {@code ANSWERED}, or why there was no answer
 * @param retryAfter how long the target asks to be left alone
 */
public record TargetAnswer(int status, String outcome, Optional<Duration> retryAfter) {

    static TargetAnswer of(int status, Optional<Duration> retryAfter) {
        return new TargetAnswer(status, "ANSWERED", retryAfter);
    }

    static TargetAnswer none(String outcome) {
        return new TargetAnswer(0, outcome, Optional.empty());
    }

    /** Whether the target took the message. */
    public boolean isTaken() {
        return status / 100 == 2;
    }

    /** Whether the target says that it wants no more. */
    public boolean isGone() {
        return status == 410;
    }
}
