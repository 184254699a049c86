package org.portolan.gateway.dcsa.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.recorded.LedgerPosition;

/**
 * Where the next page begins. All pages of one question tell the events as of the block that the first page saw, so that
 * none is missed and none comes twice however many arrive in between. It names the last event that its reader may see,
 * and counts nothing, so that it tells nothing of others.
 *
 * @param asOf the last block that is taken into account
 * @param question what the question was, beyond which a cursor means nothing
 * @param after the last event that was looked at; none before the first page
 */
public record EventCursor(long asOf, String question, Optional<Place> after) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15})\\.([0-9a-f]{12})\\.(\\d{1,15})-(\\d{1,9})-(\\d{1,9})"
                    + "(?:\\.(\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z))?");
    private static final int LONGEST = 120;

    /**
     * An event's place in an order.
     *
     * @param time by which it is sorted before its position, if it is
     */
    public record Place(Optional<String> time, LedgerPosition position) {}

    static EventCursor start(long asOf, String question) {
        return new EventCursor(asOf, question, Optional.empty());
    }

    EventCursor after(Place place) {
        return new EventCursor(asOf, question, Optional.of(place));
    }

    /** Reads a cursor as {@link #toString()} wrote it; empty when it is none. */
    public static Optional<EventCursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            return form.matches()
                    ? Optional.of(start(Long.parseLong(form.group(1)), form.group(2))
                            .after(new Place(
                                    Optional.ofNullable(form.group(6)),
                                    new LedgerPosition(
                                            Long.parseLong(form.group(3)),
                                            Integer.parseInt(form.group(4)),
                                            Integer.parseInt(form.group(5))))))
                    : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    /** The form that clients send back; there is none before the first page. */
    @Override
    public String toString() {
        var place = after.orElseThrow();
        var at = place.position();
        var text = asOf + "." + question + "." + at.block() + "-" + at.transaction() + "-" + at.position()
                + place.time().map(time -> "." + time).orElse("");
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }
}
