package org.portolan.gateway.origin;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.request.Confidential;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.origin.details.CertificateFlag;
import org.portolan.records.place.CountryCode;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.TimeText;

/**
 * A certificate as an issuing body submits it:
 * {@code {"number","agreement","formType","addressedTo":["NZ"],"issueDate","validTo","replaces"?,"confidential":{...}}}.
 * Issuer, country, heading and digest follow from it and are not the caller's to choose.
 *
 * @param submitted the confidential part and the version in which it is written
 */
record CertificateApplication(
        CertificateNumber number,
        String agreement,
        String formType,
        List<String> addressedTo,
        LocalDate issueDate,
        LocalDate validTo,
        Optional<Replacing> replaces,
        Shape.Stored<CertificateDetails> submitted) {

    private static final int MOST_ADDRESSED = 20;

    /** In whose place it is issued, and why that is taken back: {@code {"number","reason","declarations"?}}. */
    record Replacing(CertificateNumber number, CancellationRequest takenBack) {
        static final Shape<Replacing> SHAPE = Shape.of(replacing -> {
            var number = replacing.required("number", CertificateNumber.TEXT, Replacing::number);
            var reason = replacing.required(
                    "reason", TextForm.WORDS, of -> of.takenBack().reason());
            var declarations = replacing.list(
                    "declarations",
                    CancellationRequest.MOST_DECLARATIONS,
                    TextForm.WORDS,
                    of -> of.takenBack().declarations());
            return taken ->
                    new Replacing(taken.of(number), new CancellationRequest(taken.of(reason), taken.of(declarations)));
        });
    }

    static CertificateApplication read(byte[] body) {
        return StrictJson.read(body, CertificateApplication::application);
    }

    private static CertificateApplication application(JsonFields fields) {
        return new CertificateApplication(
                fields.required("number", CertificateNumber::new),
                fields.text("agreement"),
                fields.text("formType"),
                fields.texts("addressedTo", MOST_ADDRESSED, text -> text),
                fields.required("issueDate", TimeText::readDay),
                fields.required("validTo", TimeText::readDay),
                Replacing.SHAPE.take(fields, "replaces"),
                fields.object("confidential", CertificateDetails.SHAPE::stored));
    }

    CertificateDetails details() {
        return submitted.value();
    }

    /** What is bound, in the version in which it was submitted. */
    JsonObject written() {
        return submitted.json().get();
    }

    /** What is ticked now and was not when it was submitted. */
    List<CertificateFlag> addedTo(CertificateDetails ticked) {
        return ticked.flags().stream()
                .filter(flag -> !details().flags().contains(flag))
                .toList();
    }

    CertificateOfOrigin certificate(MspId issuer, CountryCode country, List<MspId> addressed, Confidential sealed) {
        return new CertificateOfOrigin(
                issuer,
                number,
                agreement,
                formType,
                country,
                addressed,
                issueDate,
                validTo,
                details().firstHeading(),
                sealed.digest(),
                replaces.map(Replacing::number),
                Optional.empty());
    }

    /** Names no party. */
    @Override
    public String toString() {
        return "application " + number;
    }
}
