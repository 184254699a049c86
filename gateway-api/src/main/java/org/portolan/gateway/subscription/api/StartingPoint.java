package org.portolan.gateway.subscription.api;

import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** From where events are sent, as callers write it: {@code now}, {@code start}, or the ledger position of the first. */
public final class StartingPoint {

    private StartingPoint() {}

    /** The text itself, if it has one of the forms. */
    static String checked(String text) {
        marker(text, Long.MAX_VALUE);
        return text;
    }

    /**
     * The marker before the first event that is to be sent; a problem that names the field where it has no such form, or
     * lies behind the last block: nothing would be sent until the ledger has come there, if ever.
     */
    public static Marker of(String text, long lastBlock) {
        try {
            return marker(text, lastBlock);
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong.under("from")).exception();
        }
    }

    private static Marker marker(String text, long lastBlock) {
        return switch (text) {
            case "now" -> Marker.endOf(lastBlock);
            case "start" -> Marker.START;
            default -> Marker.before(position(text, lastBlock));
        };
    }

    private static LedgerPosition position(String text, long lastBlock) {
        var named = Marker.parse(text)
                .orElseThrow(() -> refused("must be now, start, or block-transaction-event such as 12-0-3"));
        if (named.block() > lastBlock) {
            throw refused("must not lie beyond the ledger, which " + end(lastBlock) + "; now is what comes after it");
        }
        return new LedgerPosition(named.block(), named.transaction(), named.event());
    }

    private static String end(long lastBlock) {
        return lastBlock < 0 ? "has no block yet" : "ends with block " + lastBlock;
    }

    private static InvalidValue refused(String rule) {
        return new InvalidValue(Reason.of(ReasonCode.LEDGER_POSITION, rule));
    }
}
