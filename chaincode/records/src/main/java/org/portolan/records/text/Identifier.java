package org.portolan.records.text;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** References that people and machines compare letter by letter: printable ASCII, so that no two look alike. */
public final class Identifier {
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]([ -~]*[!-~])?");

    private Identifier() {}

    /** The identifier itself, of 1 to {@code longest} characters; blanks stand only inside it. */
    public static String require(String field, String value, int longest) {
        if (value.length() > longest) {
            throw new InvalidValue(
                    Reason.at(field, ReasonCode.TOO_LONG, "has more than the " + longest + " characters allowed"));
        }
        return require(field, value, PRINTABLE, "must be printable ASCII without blanks at its ends");
    }

    /** The identifier itself when it has the form; {@code form} completes the sentence about the field. */
    public static String require(String field, String value, Pattern pattern, String form) {
        if (pattern.matcher(value).matches()) {
            return value;
        }
        throw new InvalidValue(Reason.at(field, ReasonCode.FORM, form));
    }

    /** The same for a reference that may be missing. */
    public static void check(String field, Optional<String> value, int longest) {
        value.ifPresent(present -> require(field, present, longest));
    }

    /** The same for a code that may be missing. */
    public static void check(String field, Optional<String> value, Pattern pattern, String form) {
        value.ifPresent(present -> require(field, present, pattern, form));
    }
}
