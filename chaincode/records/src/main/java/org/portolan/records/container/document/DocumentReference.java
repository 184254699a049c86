package org.portolan.records.container.document;

import java.util.regex.Pattern;
import org.portolan.records.text.Identifier;

/** A document that goes with the goods: its type by DCSA's list, such as {@code CEO}, and its number. */
public record DocumentReference(String type, String number) {
    private static final Pattern TYPE = Pattern.compile("[A-Z]{3}");

    public DocumentReference {
        Identifier.require("type", type, TYPE, "must be a document type of three letters, such as CEO");
        Identifier.require("number", number, 100);
    }
}
