package org.portolan.gateway.dcsa;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import org.portolan.records.text.TimeText;

/** Bounds of the times of recording, which are kept as texts of whole milliseconds that sort as times do. */
public final class RecordedTimes {
    private static final int FIRST = 2000;
    private static final int LAST = 2099;

    private RecordedTimes() {}

    /** The first text at or after a time. */
    public static String from(OffsetDateTime time) {
        var whole = time.truncatedTo(ChronoUnit.MILLIS);
        return text(whole.isBefore(time) ? whole.plus(1, ChronoUnit.MILLIS) : whole);
    }

    /** The last text at or before a time. */
    public static String to(OffsetDateTime time) {
        return text(time.truncatedTo(ChronoUnit.MILLIS));
    }

    private static String text(OffsetDateTime time) {
        // Years of another width would not sort.
        if (time.getYear() < FIRST) {
            return FIRST + "-";
        }
        return time.getYear() > LAST ? LAST + 1 + "-" : TimeText.sortable(time);
    }
}
