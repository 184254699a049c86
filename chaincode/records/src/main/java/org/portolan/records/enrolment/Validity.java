package org.portolan.records.enrolment;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.TimeText;

/**
 * From when, inclusive, until when, exclusive, an enrolment may entitle. It is compared with the time of a question or
 * of a transaction: nothing on the ledger has to happen for an enrolment to be over.
 */
public record Validity(Optional<OffsetDateTime> from, Optional<OffsetDateTime> to) {
    /** From its opening until it is ended. */
    public static final Validity UNBOUNDED = new Validity(Optional.empty(), Optional.empty());

    public Validity {
        from = from.map(time -> TimeText.require("validFrom", time));
        to = to.map(time -> TimeText.require("validTo", time));
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw new InvalidValue(Reason.at("validTo", ReasonCode.VALIDITY, "must be later than validFrom"));
        }
    }

    /** Whether the end is reached. */
    public boolean isOver(Instant time) {
        return to.filter(end -> !time.isBefore(end.toInstant())).isPresent();
    }
}
