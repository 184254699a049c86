package org.portolan.records.origin.details;

import java.time.LocalDate;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/** The invoice that an item was sold under. */
public record Invoice(String number, LocalDate date) {
    public Invoice {
        Identifier.require("number", number, 35);
        TimeText.requireDay("date", date);
    }
}
