package org.portolan.gateway.subscription.outbound;

import java.time.Duration;
import java.util.Optional;

/**
 * What came of a request.
 *
 * @param status of HTTP, or 0 where there was no answer
 * @param outcome a stable code: {@code ANSWERED}, or why there was no answer
 * @param retryAfter how long the target asks to be left alone
 * @param body what it said, or nothing where that was long or broke off
 */
public record TargetAnswer(int status, String outcome, Optional<Duration> retryAfter, byte[] body) {

    static TargetAnswer of(int status, Optional<Duration> retryAfter, byte[] body) {
        return new TargetAnswer(status, "ANSWERED", retryAfter, body);
    }

    /** No answer, and why. */
    public static TargetAnswer none(String outcome) {
        return new TargetAnswer(0, outcome, Optional.empty(), new byte[0]);
    }

    /** Whether the target took the message. */
    public boolean isTaken() {
        return status / 100 == 2;
    }

    /** Whether the target says that it wants no more. */
    public boolean isGone() {
        return status == 410;
    }

    /** Does not tell what was said, which may be a token. */
    @Override
    public String toString() {
        return outcome + " " + status;
    }
}
