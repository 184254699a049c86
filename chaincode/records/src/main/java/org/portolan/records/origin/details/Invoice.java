package org.portolan.records.origin.details;

import java.time.LocalDate;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/** The invoice that an item was sold under. */
public record Invoice(String number, LocalDate date) {
    static final Shape<Invoice> SHAPE = Shape.of(invoice -> {
        var number = invoice.required("number", TextForm.WORDS, Invoice::number);
        var date = invoice.required("date", TextForm.DAY, Invoice::date);
        return taken -> new Invoice(taken.of(number), taken.of(date));
    });

    public Invoice {
        Identifier.require("number", number, 35);
        TimeText.requireDay("date", date);
    }
}
