package org.portolan.records.origin.details;

import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.PlainText;

/** The exhibition from which goods were sold that were sent there first, and where it was held. */
public record Exhibition(String name, String place) {
    static final Shape<Exhibition> SHAPE = Shape.<Exhibition>of(exhibition -> {
                var name = exhibition.required("name", TextForm.WORDS, Exhibition::name);
                var place = exhibition.required("place", TextForm.WORDS, Exhibition::place);
                return taken -> new Exhibition(taken.of(name), taken.of(place));
            })
            .named("Exhibition", "The exhibition from which the goods were sold.");

    public Exhibition {
        PlainText.require("name", name, 200);
        PlainText.require("place", place, 300);
    }
}
