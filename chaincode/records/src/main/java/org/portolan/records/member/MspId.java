package org.portolan.records.member;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The name under which Fabric knows an organisation, such as {@code CNCustomsMSP}. */
public record MspId(String id) implements Comparable<MspId> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");

    /** As it stands in JSON. */
    public static final TextForm<MspId> TEXT =
            TextForm.of(MspId::new).described("MSP id of a member").like("SGCustomsMSP");

    public MspId {
        Identifier.require("", id, FORM, "must be an MSP id: up to 64 letters, digits, dots, dashes or underscores");
    }

    @Override
    public int compareTo(MspId other) {
        return id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return id;
    }
}
