package org.portolan.gateway.reading;

import java.time.OffsetDateTime;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.text.TimeText;

/** Reads parts of an address into values that are valid when they exist. */
public final class AddressPart {

    private static final Pattern BLANK_OFFSET = Pattern.compile("(?<=\\d) (\\d\\d(?::?\\d\\d)?)$");

    private AddressPart() {}

    /**
     * A time; a plus sign before its offset that was not escaped, and so arrived as a blank, is taken as one.
     */
    public static OffsetDateTime time(String name, String text) {
        return read(name, withPlus(text), TimeText::read);
    }

    /** The text with a blank before the offset of a time put back to the plus sign that it was. */
    public static String withPlus(String text) {
        return BLANK_OFFSET.matcher(text).replaceFirst("+$1");
    }

    /** A value, or a problem with its reason that names the part. */
    public static <T> T read(String name, String text, Function<String, T> value) {
        try {
            return value.apply(text);
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong.reason().under(name)).at(name).exception();
        }
    }
}
