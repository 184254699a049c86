package org.portolan.records.container;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/**
 * A freight container by ISO 6346, such as {@code CSQU3054383}: owner, category U, J or Z, six digits, check digit.
 *
 * <p>A remainder of 10 gives the check digit 0; the standard advises owners against such numbers, but they exist.
 */
public record ContainerNumber(String number) implements Comparable<ContainerNumber> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{3}[UJZ]\\d{7}");

    /** As it stands in JSON. */
    public static final TextForm<ContainerNumber> TEXT = TextForm.of(ContainerNumber::new)
            .described("ISO 6346, with its check digit")
            .patterned(FORM)
            .like("CSQU3054383");
    /** The same, and read as people type it. */
    public static final TextForm<ContainerNumber> TYPED = TextForm.of(ContainerNumber::typed)
            .described("ISO 6346, with its check digit")
            .patterned(FORM)
            .like("CSQU3054383");

    /**
     * Blanks, dashes and minus signs of every kind, the strokes that keyboards of other scripts have in their place, and
     * what word processors put between characters unseen.
     */
    private static final Pattern BETWEEN =
            Pattern.compile("[\\s\u0085\\p{Z}\\p{Cf}\\p{Pd}\u2212\u02D7\u2043\u2796\u2500\u30FC\u30FB\u00B7\u2027_./]");

    /** As it is painted on a container, where a frame stands around the check digit. */
    private static final Pattern BRACKETED = Pattern.compile("^([A-Z]{4}\\d{6})(?:\\((\\d)\\)|\\[(\\d)])$");

    private static final int LONGEST_TYPED = 100;
    private static final String NO_OWNER = "XXX";
    private static final int SERIAL_END = 10;

    public ContainerNumber {
        Identifier.require("", number, FORM, "must be an ISO 6346 container number, such as CSQU3054383");
        char expected = checkDigit(number.substring(0, SERIAL_END));
        if (number.charAt(SERIAL_END) != expected) {
            throw new InvalidValue(Reason.of(
                    ReasonCode.CHECK_DIGIT,
                    "has the check digit " + number.charAt(SERIAL_END) + " where ISO 6346 demands " + expected));
        }
    }

    /**
     * Reads a number as people type and print it: small letters, blanks, hyphens and full-width letters and digits make no
     * difference, such as {@code csqu 305438-3}, and neither do brackets around the check digit.
     */
    public static ContainerNumber typed(String text) {
        return new ContainerNumber(plain(text));
    }

    /** What people type without what makes no difference; whether it is a number is another question. */
    public static String plain(String text) {
        if (text.length() > LONGEST_TYPED) {
            return text;
        }
        String wide = Normalizer.normalize(text, Normalizer.Form.NFKC);
        String bare = BETWEEN.matcher(wide).replaceAll("").toUpperCase(Locale.ROOT);
        return BRACKETED.matcher(bare).replaceFirst("$1$2$3");
    }

    /** Completes four letters and six digits with their check digit. */
    public static ContainerNumber ofSerial(String ownerAndSerial) {
        Identifier.require(
                "", ownerAndSerial, Pattern.compile("[A-Z]{3}[UJZ]\\d{6}"), "must be four letters and six digits");
        return new ContainerNumber(ownerAndSerial + checkDigit(ownerAndSerial));
    }

    /** Whether it has the owner code {@code XXX}: no owner's, but that of the test containers of demonstrations. */
    public boolean isForTests() {
        return number.startsWith(NO_OWNER);
    }

    private static char checkDigit(String ownerAndSerial) {
        int sum = 0;
        for (int position = 0; position < SERIAL_END; position++) {
            sum += value(ownerAndSerial.charAt(position)) << position;
        }
        return (char) ('0' + sum % 11 % 10);
    }

    /** A is 10, and the letters count on leaving out the multiples of 11. */
    private static int value(char character) {
        if (character <= '9') {
            return character - '0';
        }
        int alphabetical = character - 'A' + 10;
        return alphabetical + (alphabetical - 1) / 10;
    }

    @Override
    public int compareTo(ContainerNumber other) {
        return number.compareTo(other.number);
    }

    @Override
    public String toString() {
        return number;
    }
}
