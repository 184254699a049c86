package org.portolan.gateway.dcsa.recorded;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.recorded.LedgerPosition;

/**
 * Where the next page begins. All pages of one question tell the events as of the block that the first page saw, so that
 * none is missed and none comes twice however many arrive in between.
 *
 * @param asOf the last block that is taken into account
 * @param question what the question was, beyond which a cursor means nothing
 * @param after the last event that was looked at, in the order of the ledger
 * @param skip how many events were looked at, in another order
 */
public record EventCursor(long asOf, String question, Optional<LedgerPosition> after, long skip) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,15})\\.([0-9a-f]{12})\\.(?:(\\d{1,15})-(\\d{1,9})-(\\d{1,9})|s(\\d{1,9}))");
    private static final int LONGEST = 120;

    static EventCursor start(long asOf, String question) {
        return new EventCursor(asOf, question, Optional.empty(), 0);
    }

    EventCursor after(LedgerPosition position) {
        return new EventCursor(asOf, question, Optional.of(position), 0);
    }

    EventCursor skipping(long more) {
        return new EventCursor(asOf, question, Optional.empty(), skip + more);
    }

    /** Reads a cursor as {@link #toString()} wrote it; empty when it is none. */
    public static Optional<EventCursor> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var form = FORM.matcher(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.US_ASCII));
            if (!form.matches()) {
                return Optional.empty();
            }
            var start = start(Long.parseLong(form.group(1)), form.group(2));
            return Optional.of(
                    form.group(6) != null
                            ? start.skipping(Long.parseLong(form.group(6)))
                            : start.after(new LedgerPosition(
                                    Long.parseLong(form.group(3)),
                                    Integer.parseInt(form.group(4)),
                                    Integer.parseInt(form.group(5)))));
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        var place = after.map(at -> at.block() + "-" + at.transaction() + "-" + at.position())
                .orElse("s" + skip);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((asOf + "." + question + "." + place).getBytes(StandardCharsets.US_ASCII));
    }
}
