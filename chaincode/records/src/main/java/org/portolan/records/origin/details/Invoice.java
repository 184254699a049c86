package org.portolan.records.origin.details;

import java.time.LocalDate;
import java.util.Optional;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/**
 * An invoice that an item was sold under.
 *
 * @param value what it charges for the item
 * @param issuer who issued it, if not the exporter
 */
public record Invoice(String number, LocalDate date, Optional<Amount> value, Optional<InvoiceIssuer> issuer) {
    static final Shape<Invoice> SHAPE = Shape.<Invoice>of(invoice -> {
                var number = invoice.required("number", TextForm.WORDS, Invoice::number);
                var date = invoice.required("date", TextForm.DAY, Invoice::date);
                var value = invoice.optional("value", Amount.SHAPE, Invoice::value);
                var issuer = invoice.optional("issuer", InvoiceIssuer.SHAPE, Invoice::issuer);
                return taken -> new Invoice(taken.of(number), taken.of(date), taken.of(value), taken.of(issuer));
            })
            .named("Invoice", "An invoice that an item was sold under.");

    public Invoice {
        Identifier.require("number", number, 35);
        TimeText.requireDay("date", date);
    }

    /** One of which the form tells no more. */
    public Invoice(String number, LocalDate date) {
        this(number, date, Optional.empty(), Optional.empty());
    }
}
