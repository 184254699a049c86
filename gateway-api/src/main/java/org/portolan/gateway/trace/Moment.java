package org.portolan.gateway.trace;

import java.time.Instant;

/**
 * A time of which is asked where a container was, and with which knowledge.
 *
 * @param knowledge {@code NOW} counts what was recorded or taken back since; {@code THEN} counts what was on the ledger at
 *     that time, by the times that the transactions' creators signed
 */
public record Moment(Instant time, Knowledge knowledge) {

    /** Whose knowledge the answer rests on. */
    public enum Knowledge {
        /** What was true then, as it is known now. */
        NOW,
        /** What was known then, right or wrong. */
        THEN
    }

    boolean knew(Instant recorded) {
        return knowledge == Knowledge.NOW || !recorded.isAfter(time);
    }
}
