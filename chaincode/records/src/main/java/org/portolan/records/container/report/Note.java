package org.portolan.records.container.report;

import java.util.Optional;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;

/** What the writer adds for people, and the system it came from. */
public record Note(Optional<String> description, Optional<String> sourceSystem) {

    /** Nothing added. */
    public static final Note NONE = new Note(Optional.empty(), Optional.empty());

    public Note {
        PlainText.check("description", description, 300);
        Identifier.check("sourceSystem", sourceSystem, 50);
    }
}
