package org.portolan.gateway.page.shown;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.TimeShown;

/**
 * One event of the timeline.
 *
 * @param anchor its name within the page
 * @param forecasts what was planned or estimated for the same step before
 */
public record EventShown(
        String anchor,
        String code,
        String classifier,
        TimeShown time,
        Optional<PlaceShown> place,
        Writer writer,
        List<String> details,
        Standing standing,
        LedgerShown ledger,
        List<ForecastShown> forecasts) {

    public EventShown {
        details = List.copyOf(details);
        forecasts = List.copyOf(forecasts);
    }

    /** Whether it counts, and if not, why. */
    public enum Standing {
        COUNTS,
        RETRACTED,
        RETRACTION,
        SUPERSEDED
    }

    /** Where it stands on the ledger. */
    public record LedgerShown(long block, int transaction, String transactionId) {}

    /** What was said of the step before it happened, and how far that was off; late if it happened later. */
    public record ForecastShown(
            String classifier,
            TimeShown time,
            Writer writer,
            LedgerShown ledger,
            Optional<DurationShown> off,
            boolean late) {}
}
