package org.portolan.records.origin;

import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.place.CountryCode;
import org.portolan.records.text.TimeText;

/** The public part of a certificate as JSON: its components by name; {@code cancellation} has {@code reason} and {@code at}. */
public final class CertificateJson {
    private CertificateJson() {}

    /** Reads the public part. */
    public static CertificateOfOrigin read(byte[] utf8) {
        return StrictJson.readStored(utf8, CertificateJson::certificate);
    }

    /** Reads why an issuer takes a certificate back: {@code {"reason":"..."}}. */
    public static String readCancellationReason(byte[] utf8) {
        return StrictJson.read(utf8, fields -> fields.text("reason"));
    }

    /** Writes the canonical form. */
    public static byte[] write(CertificateOfOrigin certificate) {
        return CanonicalJson.write(json(certificate));
    }

    /** Reads the public part inside another document. */
    public static CertificateOfOrigin certificate(JsonFields fields) {
        return new CertificateOfOrigin(
                fields.required("issuer", MspId::new),
                fields.required("number", CertificateNumber::new),
                fields.text("agreement"),
                fields.text("formType"),
                fields.required("issuingCountry", CountryCode::new),
                fields.texts("addressedTo", CertificateOfOrigin.MOST_ADDRESSED, MspId::new),
                fields.required("issueDate", TimeText::readDay),
                fields.required("validTo", TimeText::readDay),
                fields.text("hsHeading"),
                fields.required("payloadHash", Digest::new),
                fields.optionalObject(
                        "cancellation",
                        taken -> new Cancellation(taken.text("reason"), taken.required("at", TimeText::read))));
    }

    /** The public part as part of another document. */
    public static JsonObject json(CertificateOfOrigin certificate) {
        return JsonObject.builder()
                .put("issuer", certificate.issuer())
                .put("number", certificate.number())
                .put("agreement", certificate.agreement())
                .put("formType", certificate.formType())
                .put("issuingCountry", certificate.issuingCountry())
                .putTexts("addressedTo", certificate.addressedTo())
                .put("issueDate", certificate.issueDate())
                .put("validTo", certificate.validTo())
                .put("hsHeading", certificate.hsHeading())
                .put("payloadHash", certificate.payloadHash())
                .putObject(
                        "cancellation",
                        certificate
                                .cancellation()
                                .map(taken -> JsonObject.builder()
                                        .put("reason", taken.reason())
                                        .put("at", TimeText.write(taken.at()))
                                        .build()))
                .build();
    }
}
