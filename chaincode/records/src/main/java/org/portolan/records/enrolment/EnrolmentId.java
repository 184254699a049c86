package org.portolan.records.enrolment;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The name of an enrolment; it is drawn at random by the gateway and says nothing. */
public record EnrolmentId(String id) implements Comparable<EnrolmentId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{16,64}");

    /** As it stands in JSON. */
    public static final TextForm<EnrolmentId> TEXT =
            TextForm.of(EnrolmentId::new).patterned(FORM);

    public EnrolmentId {
        Identifier.require("", id, FORM, "must have 16 to 64 letters, digits or dashes");
    }

    @Override
    public int compareTo(EnrolmentId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
