package org.portolan.records.notice;

import java.util.regex.Pattern;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;

/** The name of a notice; it is drawn at random by the sender's gateway and says nothing. */
public record NoticeId(String id) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9-]{16,64}");

    /** As it stands in JSON. */
    public static final TextForm<NoticeId> TEXT = TextForm.of(NoticeId::new).patterned(FORM);

    public NoticeId {
        Identifier.require("", id, FORM, "must have 16 to 64 letters, digits or dashes");
    }

    @Override
    public String toString() {
        return id;
    }
}
