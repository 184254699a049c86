package org.portolan.gateway.edi.syntax;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import org.portolan.records.reason.ReasonCode;

/**
 * What UNB says.
 *
 * @param prepared local time of the sender, whose zone the envelope does not say
 * @param test whether the sender marks it as a test, so that nothing of it may be recorded
 */
public record InterchangeHeader(
        Repertoire repertoire,
        int syntaxVersion,
        String sender,
        String recipient,
        LocalDateTime prepared,
        String controlReference,
        boolean test) {

    private static final DateTimeFormatter SHORT =
            DateTimeFormatter.ofPattern("uuMMddHHmm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static InterchangeHeader of(Segment unb) throws EdiRefused {
        return new InterchangeHeader(
                repertoire(unb),
                version(unb),
                require(unb, 2, "the sender"),
                require(unb, 3, "the recipient"),
                prepared(unb),
                require(unb, 5, "the control reference"),
                unb.text(11).equals(Optional.of("1")));
    }

    private static Repertoire repertoire(Segment unb) throws EdiRefused {
        Optional<Repertoire> known = unb.text(1, 1).flatMap(Repertoire::of);
        if (known.isEmpty()) {
            throw refused(
                    unb,
                    1,
                    1,
                    ReasonCode.CHARACTER_SET,
                    "UNB must name one of the character sets " + Repertoire.names() + ".");
        }
        return known.get();
    }

    private static int version(Segment unb) throws EdiRefused {
        String version = unb.text(1, 2).orElse("");
        if (!version.matches("[1-4]")) {
            throw refused(unb, 1, 2, ReasonCode.SYNTAX_VERSION, "The syntax version of UNB must be 1 to 4.");
        }
        return version.charAt(0) - '0';
    }

    private static LocalDateTime prepared(Segment unb) throws EdiRefused {
        String digits = unb.text(4, 1).orElse("") + unb.text(4, 2).orElse("");
        try {
            return LocalDateTime.parse(digits, digits.length() == 10 ? SHORT : LONG);
        } catch (DateTimeException noTime) {
            throw refused(
                    unb,
                    4,
                    0,
                    ReasonCode.TIME,
                    "The date and time of preparation of UNB must be like 261120:0815 or 20261120:0815.");
        }
    }

    private static String require(Segment unb, int element, String what) throws EdiRefused {
        Optional<String> text = unb.text(element, 1);
        if (text.isEmpty()) {
            throw refused(unb, element, 0, ReasonCode.MISSING_ELEMENT, "UNB does not name " + what + ".");
        }
        return text.get();
    }

    private static EdiRefused refused(Segment unb, int element, int component, ReasonCode code, String sentence) {
        return Refusal.of(code, sentence, unb.position().at(element, component)).asException();
    }
}
