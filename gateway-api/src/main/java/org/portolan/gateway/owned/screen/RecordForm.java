package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.portolan.gateway.screen.FormLabels;

/** The form that makes a record: what all members will see, and what only those concerned. */
public record RecordForm(String name, List<FormField> open, List<FormField> confidential) {
    public RecordForm {
        open = List.copyOf(open);
        confidential = List.copyOf(confidential);
    }

    /** What people call the fields, in the words of a kind. */
    public FormLabels labels(String kind) {
        return FormLabels.of(
                kind + ".field.",
                "new-",
                Stream.concat(open.stream(), confidential.stream())
                        .map(FormField::name)
                        .toList());
    }

    /** What was entered, as the document that programs send for the same act. */
    public byte[] document(Map<String, String> entered) {
        return FormDocument.write(open, confidential, entered);
    }
}
