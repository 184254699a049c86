package org.portolan.gateway.subscription.api;

import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** From where events are sent, as callers write it: {@code now}, {@code start}, or the ledger position of the first. */
public final class StartingPoint {

    private StartingPoint() {}

    /** The text itself, if it has one of the forms. */
    static String checked(String text) {
        marker(text, 0);
        return text;
    }

    /** The marker before the first event that is to be sent; a problem that names the field where it has no such form. */
    public static Marker of(String text, long block) {
        try {
            return marker(text, block);
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong.under("from")).exception();
        }
    }

    private static Marker marker(String text, long block) {
        return switch (text) {
            case "now" -> Marker.endOf(block);
            case "start" -> Marker.START;
            default ->
                Marker.parse(text)
                        .map(marker ->
                                Marker.before(new LedgerPosition(marker.block(), marker.transaction(), marker.event())))
                        .orElseThrow(() -> new InvalidValue(Reason.of(
                                "LEDGER_POSITION", "must be now, start, or block-transaction-event such as 12-0-3")));
        };
    }
}
