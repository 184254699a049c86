package org.portolan.records.origin.details;

import java.time.LocalDate;
import java.util.Optional;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/** That somebody signed the form on a day, as it says where and who. */
public record Signing(LocalDate date, Optional<String> place, Optional<String> signatory) {
    static final Shape<Signing> SHAPE = Shape.<Signing>of(signing -> {
                var date = signing.required("date", TextForm.DAY, Signing::date);
                var place = signing.optional("place", TextForm.WORDS, Signing::place);
                var signatory = signing.optional("signatory", TextForm.WORDS, Signing::signatory);
                return taken -> new Signing(taken.of(date), taken.of(place), taken.of(signatory));
            })
            .named("Signing", "That somebody signed the form on a day.");

    public Signing {
        TimeText.requireDay("date", date);
        PlainText.check("place", place, 100);
        PlainText.check("signatory", signatory, 200);
    }
}
