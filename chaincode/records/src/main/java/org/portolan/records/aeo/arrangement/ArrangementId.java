package org.portolan.records.aeo.arrangement;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The name under which the parties record an arrangement. */
public record ArrangementId(String id) implements Comparable<ArrangementId> {
    private static final Pattern FORM = Pattern.compile("[A-Z0-9][A-Z0-9.-]{0,34}");

    /** As it stands in JSON. */
    public static final TextForm<ArrangementId> TEXT =
            TextForm.of(ArrangementId::new).patterned(FORM);

    public ArrangementId {
        Identifier.require("", id, FORM, "must have up to 35 capital letters, digits, dots or dashes");
    }

    @Override
    public int compareTo(ArrangementId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
