package org.portolan.gateway.subscription.delivery.log;

import java.time.Instant;
import java.util.Optional;

/**
 * One attempt.
 *
 * @param number grows with each attempt of its subscription, and tells nothing of others
 * @param position the event's ledger position; none for a sample
 * @param attempt 1 for the first of this message in a row
 * @param outcome {@code TAKEN}, {@code REFUSED} for an answer other than 2xx, or why there was no answer
 * @param status of HTTP, or 0
 */
public record Delivery(long number, Instant time, Sent sent, int attempt, String outcome, int status, long millis) {

    /** What was sent. */
    public record Sent(String kind, String messageId, Optional<String> container, Optional<String> position) {
        /** An event of the ledger. */
        public static final String EVENT = "EVENT";

        /** A made-up event, at the owner's wish. */
        public static final String SAMPLE = "SAMPLE";
    }
}
