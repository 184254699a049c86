package org.portolan.gateway.trace.shown;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.TimeText;

/** A hold: what it is, since when, by whom, and who can lift it. */
public record HoldShown(
        @Schema(description = "CUSS, CUSI, or HOLD for a document.")
        String code,

        String what,
        String since,

        @Schema(description = "Where it was set; absent where a document is on hold at no place.")
        Optional<String> location,

        Writer setBy,

        @Schema(description = "Only the member that set a hold can lift it.")
        Writer liftedBy,

        boolean open,
        Optional<String> liftedAt,

        @Schema(description = "The document that is on hold: its type and number.")
        Optional<String> document,

        @Schema(description = "Why, in the words of who set it.")
        Optional<String> reason,

        @Schema(description = "The event that set it.") String eventId) {

    /** The hold in the words of the API. */
    public static HoldShown of(Hold hold, Writers writers) {
        var member = writers.of(hold.setBy());
        return new HoldShown(
                hold.code().name(),
                what(hold),
                TimeText.write(hold.since()),
                hold.location().map(UnLocode::toString),
                member,
                member,
                hold.isOpen(),
                hold.liftedAt().map(TimeText::write),
                hold.document().map(document -> document.type() + " " + document.number()),
                hold.reason(),
                hold.set().eventId().hex());
    }

    private static String what(Hold hold) {
        return switch (hold.code()) {
            case CUSS -> "Selected by customs for a scan";
            case CUSI -> "Selected by customs for an inspection";
            default -> "A document is on hold";
        };
    }
}
