package org.portolan.records.origin.details;

import java.time.LocalDate;
import java.util.Optional;
import org.portolan.records.place.CountryCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/**
 * The first party's proof of origin on which a back-to-back certificate rests (box 14 of RCEP's form).
 *
 * @param originCountry the country of origin as the first party stated it
 * @param approvedExporter the code of the approved exporter who made it out, where it is a declaration
 */
public record OriginalProof(
        String number,
        LocalDate date,
        CountryCode issuingCountry,
        CountryCode originCountry,
        Optional<String> approvedExporter) {
    static final Shape<OriginalProof> SHAPE = Shape.<OriginalProof>of(proof -> {
                var number = proof.required("number", TextForm.WORDS, OriginalProof::number);
                var date = proof.required("date", TextForm.DAY, OriginalProof::date);
                var issuingCountry = proof.required("issuingCountry", CountryCode.TEXT, OriginalProof::issuingCountry);
                var originCountry = proof.required("originCountry", CountryCode.TEXT, OriginalProof::originCountry);
                var approvedExporter =
                        proof.optional("approvedExporter", TextForm.WORDS, OriginalProof::approvedExporter);
                return taken -> new OriginalProof(
                        taken.of(number),
                        taken.of(date),
                        taken.of(issuingCountry),
                        taken.of(originCountry),
                        taken.of(approvedExporter));
            })
            .named("OriginalProof", "The proof of origin on which a back-to-back certificate rests.");

    public OriginalProof {
        Identifier.require("number", number, 35);
        TimeText.requireDay("date", date);
        Identifier.check("approvedExporter", approvedExporter, 35);
    }
}
