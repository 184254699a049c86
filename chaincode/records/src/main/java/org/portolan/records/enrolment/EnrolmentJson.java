package org.portolan.records.enrolment;

import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;

/**
 * Enrolments as JSON: the public part by its components' names, the confidential one flat: {@code containerNumber},
 * {@code proofHash}, {@code proofType}, {@code sharedWith}, {@code traderTin} and, in those that are younger than the
 * first release, {@code holderHash}, {@code validFrom}, {@code validTo}.
 */
public final class EnrolmentJson {
    private EnrolmentJson() {}

    /** Reads the public part. */
    public static TrackingEnrolment read(byte[] utf8) {
        return StrictJson.readStored(utf8, EnrolmentJson::enrolment);
    }

    /** Writes the canonical form of the public part. */
    public static byte[] write(TrackingEnrolment enrolment) {
        return CanonicalJson.write(json(enrolment));
    }

    /** Reads the confidential part alone. */
    public static EnrolmentDetails readDetails(byte[] utf8) {
        return StrictJson.read(utf8, EnrolmentJson::details);
    }

    /** Reads the confidential part and its salt from a private store. */
    public static ConfidentialPart<EnrolmentDetails> readPart(byte[] utf8) {
        return ConfidentialPart.read(utf8, EnrolmentJson::details, EnrolmentJson::json);
    }

    /** Reads the public part inside another document. */
    public static TrackingEnrolment enrolment(JsonFields fields) {
        return new TrackingEnrolment(
                fields.required("enrolmentId", EnrolmentId::new),
                fields.required("administration", MspId::new),
                fields.required("status", CodeList.of(EnrolmentStatus.class)),
                fields.required("payloadHash", Digest::new));
    }

    /** The public part as part of another document. */
    public static JsonObject json(TrackingEnrolment enrolment) {
        return JsonObject.builder()
                .put("enrolmentId", enrolment.enrolmentId())
                .put("administration", enrolment.administration())
                .put("status", enrolment.status())
                .put("payloadHash", enrolment.payloadHash())
                .build();
    }

    /** Reads the confidential part inside another document. */
    public static EnrolmentDetails details(JsonFields fields) {
        InterestProof proof = new InterestProof(
                fields.required("containerNumber", ContainerNumber::new),
                fields.required("proofType", CodeList.of(ProofType.class)),
                fields.required("proofHash", Digest::new),
                fields.optional("holderHash", Digest::new));
        return new EnrolmentDetails(
                fields.required("traderTin", TraderIdentification::new),
                proof,
                new Validity(fields.optional("validFrom", TimeText::read), fields.optional("validTo", TimeText::read)),
                fields.texts("sharedWith", EnrolmentDetails.MOST_SHARED, MspId::new));
    }

    /** The confidential part in its canonical shape. */
    public static JsonObject json(EnrolmentDetails details) {
        return JsonObject.builder()
                .put("traderTin", details.trader())
                .put("containerNumber", details.proof().containerNumber())
                .put("proofType", details.proof().type())
                .put("proofHash", details.proof().hash())
                .put("holderHash", details.proof().holderHash())
                .put("validFrom", details.validity().from().map(TimeText::write))
                .put("validTo", details.validity().to().map(TimeText::write))
                .putTexts("sharedWith", details.sharedWith())
                .build();
    }
}
