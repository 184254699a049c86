package org.portolan.records.place;

import java.util.regex.Pattern;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.shape.TextForm;

/**
 * A place by UN/LOCODE, such as {@code CNTXG}: its country and three letters or digits 2 to 9.
 *
 * <p>The form is checked here, not whether the official list holds the place: the list grows twice a year, and peers on
 * different copies of it would disagree.
 */
public record UnLocode(String code) implements Comparable<UnLocode> {
    private static final Pattern FORM = Pattern.compile("[A-Z]{2}[A-Z2-9]{3}");

    /** As it stands in JSON. */
    public static final TextForm<UnLocode> TEXT =
            TextForm.of(UnLocode::new).described("UN/LOCODE").patterned(FORM).like("CNTXG");

    public UnLocode {
        if (!FORM.matcher(code).matches() || !CountryCode.isAssigned(code.substring(0, 2))) {
            throw new InvalidValue(
                    Reason.of(ReasonCode.UN_LOCODE, "must be a UN/LOCODE of five characters, such as CNTXG"));
        }
    }

    /** The country that the place lies in. */
    public CountryCode country() {
        return new CountryCode(code.substring(0, 2));
    }

    @Override
    public int compareTo(UnLocode other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
