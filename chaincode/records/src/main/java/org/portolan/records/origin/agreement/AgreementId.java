package org.portolan.records.origin.agreement;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The name of an agreement, as certificates bear it, such as {@code RCEP} or {@code CHINA-NZ}. */
public record AgreementId(String id) implements Comparable<AgreementId> {
    static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9 -]{0,18}[A-Z0-9]|[A-Z0-9]");

    static final String SAID = "must have up to 20 capital letters, digits, blanks or dashes";

    /** As it stands in JSON. */
    public static final TextForm<AgreementId> TEXT =
            TextForm.of(AgreementId::new).patterned(FORM).like("CHINA-NZ");

    public AgreementId {
        Identifier.require("", id, FORM, SAID);
    }

    @Override
    public int compareTo(AgreementId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
