package org.portolan.records.aeo.code;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** A level of a programme by its own name, such as {@code STP-Plus}; what it is worth abroad is for arrangements. */
public record Tier(String name) implements Comparable<Tier> {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9 +-]{0,28}[A-Za-z0-9+]|[A-Za-z0-9]");

    /** As it stands in JSON. */
    public static final TextForm<Tier> TEXT =
            TextForm.of(Tier::new).patterned(FORM).like("STP-Plus");

    public Tier {
        Identifier.require("", name, FORM, "must have up to 30 letters, digits, blanks, dashes or plus signs");
    }

    @Override
    public int compareTo(Tier other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
