package org.portolan.records.container.trail;

import java.util.Comparator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * Puts events in the order in which they happened. Terminals report to the minute, so events of one instant are common:
 * those stand in the order in which such things happen, and never in that in which they were sent.
 */
final class EventOrder {
    static final Comparator<RecordedMovement> BY_TIME = Comparator.comparing((RecordedMovement recorded) ->
                    recorded.movement().happening().eventTime().toInstant())
            .thenComparingInt(recorded -> rank(recorded.movement().happening().code()))
            .thenComparing(RecordedMovement::eventId);

    private EventOrder() {}

    private static int rank(EventCode code) {
        return switch (code) {
            case ARRI -> 1;
            case DISC, GTIN, DROP -> 2;
            case XCAP -> 3;
            case XSTK -> 4;
            case CUSS, CUSI, HOLD -> 5;
            case XAGV -> 6;
            case RMVD -> 7;
            case INSP -> 8;
            case RSEA -> 9;
            case CUSR, RELS -> 10;
            case AVPU, AVDO -> 11;
            case STUF -> 12;
            case LOAD, GTOT, PICK -> 13;
            case CROS -> 14;
            case DEPA -> 15;
            case XWHR, STRP -> 16;
            default -> 0;
        };
    }
}
