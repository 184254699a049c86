package org.portolan.records.text;

import java.text.Normalizer;
import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Words for people: one line in any script, in Unicode form NFC, without anything invisible that deceives. */
public final class PlainText {
    private PlainText() {}

    /** The text itself, of 1 to {@code longest} code points. */
    public static String require(String field, String value, int longest) {
        fault(value).ifPresent(reason -> {
            throw new InvalidValue(reason.under(field));
        });
        if (value.isBlank() || !value.strip().equals(value)) {
            throw new InvalidValue(Reason.at(field, ReasonCode.FORM, "must not be blank or begin or end with a blank"));
        }
        if (value.codePointCount(0, value.length()) > longest) {
            throw new InvalidValue(
                    Reason.at(field, ReasonCode.TOO_LONG, "has more than the " + longest + " characters allowed"));
        }
        return value;
    }

    /** The same for a text that may be missing. */
    public static void check(String field, Optional<String> value, int longest) {
        value.ifPresent(present -> require(field, present, longest));
    }

    /** What makes a text unfit for any record, if anything does. */
    public static Optional<Reason> fault(String value) {
        if (isPrintableAscii(value)) {
            return Optional.empty();
        }
        if (!value.codePoints().allMatch(PlainText::fit)) {
            return Optional.of(
                    Reason.of(ReasonCode.TEXT, "holds a character that is not allowed or was not valid UTF-8"));
        }
        if (Normalizer.isNormalized(value, Normalizer.Form.NFC)) {
            return Optional.empty();
        }
        return Optional.of(Reason.of(ReasonCode.NOT_NFC, "is not in the Unicode normal form NFC"));
    }

    /**
     * What makes a text unfit for a new record, if anything does: beyond {@link #fault} also characters that nobody sees,
     * that no Unicode knows yet, or blanks at the ends. Records that were written before this rule are still read.
     */
    public static Optional<Reason> newFault(String value) {
        if (isPrintableAscii(value)) {
            return Optional.empty();
        }
        return fault(value).or(() -> Unseen.in(value));
    }

    /** The text itself, of 1 to {@code longest} code points, when it is fit for a new record. */
    public static String requireNew(String field, String value, int longest) {
        newFault(value).ifPresent(reason -> {
            throw new InvalidValue(reason.under(field));
        });
        return require(field, value, longest);
    }

    private static boolean isPrintableAscii(String value) {
        for (int index = 0; index < value.length(); index++) {
            if (value.charAt(index) < ' ' || value.charAt(index) > '~') {
                return false;
            }
        }
        return true;
    }

    private static boolean fit(int codePoint) {
        boolean bidirectionalControl =
                codePoint >= 0x202A && codePoint <= 0x202E || codePoint >= 0x2066 && codePoint <= 0x2069;
        boolean noncharacter = (codePoint & 0xFFFE) == 0xFFFE || codePoint >= 0xFDD0 && codePoint <= 0xFDEF;
        int type = Character.getType(codePoint);
        return !bidirectionalControl
                && !noncharacter
                && type != Character.CONTROL
                && type != Character.SURROGATE
                && type != Character.LINE_SEPARATOR
                && type != Character.PARAGRAPH_SEPARATOR;
    }
}
