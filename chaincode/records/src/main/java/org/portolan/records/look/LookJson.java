package org.portolan.records.look;

import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Reports of looks as JSON: the public part by its components' names, the confidential one as {@code looks[]} of
 * {@code containerNumber, day, organisation, purpose}.
 */
public final class LookJson {
    private LookJson() {}

    /** Reads the public part. */
    public static LookReport read(byte[] utf8) {
        return StrictJson.readStored(
                utf8,
                fields -> new LookReport(
                        fields.required("reportId", EnrolmentId::new),
                        fields.required("reporter", MspId::new),
                        fields.required("toldTo", MspId::new),
                        fields.required("payloadHash", Digest::new)));
    }

    /** Writes the canonical form of the public part. */
    public static byte[] write(LookReport report) {
        return CanonicalJson.write(json(report));
    }

    /** The public part as part of another document. */
    public static JsonObject json(LookReport report) {
        return JsonObject.builder()
                .put("reportId", report.reportId())
                .put("reporter", report.reporter())
                .put("toldTo", report.toldTo())
                .put("payloadHash", report.payloadHash())
                .build();
    }

    /** Reads the confidential part and its salt from a private store. */
    public static ConfidentialPart<LookDetails> readPart(byte[] utf8) {
        return ConfidentialPart.read(utf8, LookJson::details, LookJson::json);
    }

    /** Reads the confidential part inside another document. */
    public static LookDetails details(JsonFields fields) {
        return new LookDetails(fields.objects("looks", LookDetails.MOST, LookJson::look));
    }

    /** The confidential part in its canonical shape. */
    public static JsonObject json(LookDetails details) {
        return JsonObject.builder()
                .putItems("looks", details.looks().stream().map(LookJson::json).toList())
                .build();
    }

    private static Look look(JsonFields fields) {
        return new Look(
                fields.required("organisation", MspId::new),
                fields.required("containerNumber", ContainerNumber::new),
                fields.required("purpose", CodeList.of(LookPurpose.class)),
                fields.required("day", TimeText::readDay));
    }

    private static JsonObject json(Look look) {
        return JsonObject.builder()
                .put("organisation", look.organisation())
                .put("containerNumber", look.containerNumber())
                .put("purpose", look.purpose())
                .put("day", look.day())
                .build();
    }
}
