package org.portolan.gateway.dcsa.v3.posting;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.TimeText;

/** Times by RFC 3339; the ledger keeps milliseconds. */
final class PostedTime {
    private PostedTime() {}

    static OffsetDateTime read(String text) {
        try {
            return TimeText.require("", OffsetDateTime.parse(text).truncatedTo(ChronoUnit.MILLIS));
        } catch (DateTimeException noTime) {
            throw new InvalidValue(Reason.of("TIME", "must be a time with its offset, such as 2026-11-20T08:15:00Z"));
        }
    }
}
