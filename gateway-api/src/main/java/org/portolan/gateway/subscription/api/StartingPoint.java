package org.portolan.gateway.subscription.api;

import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.records.container.recorded.LedgerPosition;

/** From where events are sent, as callers write it: {@code now}, {@code start}, or the ledger position of the first. */
public final class StartingPoint {

    private StartingPoint() {}

    /** The marker before the first event that is to be sent; a problem that names the field where it has no such form. */
    public static Marker of(String text, long block) {
        return switch (text) {
            case "now" -> Marker.endOf(block);
            case "start" -> Marker.START;
            default ->
                Marker.parse(text)
                        .map(marker ->
                                Marker.before(new LedgerPosition(marker.block(), marker.transaction(), marker.event())))
                        .orElseThrow(() -> Problem.of(
                                        422,
                                        "LEDGER_POSITION",
                                        "must be now, start, or block-transaction-event such as 12-0-3")
                                .at("from")
                                .exception());
        };
    }
}
