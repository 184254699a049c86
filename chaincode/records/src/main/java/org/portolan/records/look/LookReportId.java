package org.portolan.records.look;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The name of a report of looks; it is drawn at random by the reporter's gateway and says nothing. */
public record LookReportId(String id) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{16,64}");

    /** As it stands in JSON. */
    public static final TextForm<LookReportId> TEXT =
            TextForm.of(LookReportId::new).patterned(FORM);

    public LookReportId {
        Identifier.require("", id, FORM, "must have 16 to 64 letters, digits or dashes");
    }

    @Override
    public String toString() {
        return id;
    }
}
