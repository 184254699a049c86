package org.portolan.records.origin.details;

import org.portolan.records.place.CountryCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;

/** A third party that invoices the goods, by its legal name and its country. */
public record InvoiceIssuer(String name, CountryCode country) {
    static final Shape<InvoiceIssuer> SHAPE = Shape.<InvoiceIssuer>of(issuer -> {
                var name = issuer.required("name", TextForm.WORDS, InvoiceIssuer::name);
                var country = issuer.required("country", CountryCode.TEXT, InvoiceIssuer::country);
                return taken -> new InvoiceIssuer(taken.of(name), taken.of(country));
            })
            .named("InvoiceIssuer", "A third party that invoices the goods.");

    public InvoiceIssuer {
        PlainText.require("name", name, 200);
    }
}
