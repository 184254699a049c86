package org.portolan.records.aeo;

import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;
import org.portolan.records.trade.TraderIdentification;

/** Authorisations as JSON: their components by name. */
public final class AeoJson {
    private AeoJson() {}

    /** Reads the public part. */
    public static AeoAuthorisation read(byte[] utf8) {
        return StrictJson.readStored(utf8, AeoJson::authorisation);
    }

    /** Writes the canonical form of the public part. */
    public static byte[] write(AeoAuthorisation authorisation) {
        return CanonicalJson.write(json(authorisation));
    }

    /** Reads a change to this status as an administration submits it: {@code {"effectiveFrom":"..."}}. */
    public static AeoChange readChange(byte[] utf8, AeoStatus status) {
        return StrictJson.read(
                utf8,
                fields -> new AeoChange(
                        status,
                        fields.required("effectiveFrom", TimeText::read),
                        fields.optional("reasonHash", Digest::new)));
    }

    /** Reads the confidential part alone. */
    public static AeoDetails readDetails(byte[] utf8) {
        return StrictJson.read(utf8, AeoJson::details);
    }

    /** Reads the confidential part and its salt from a private store. */
    public static ConfidentialPart<AeoDetails> readPart(byte[] utf8) {
        return ConfidentialPart.read(utf8, AeoJson::details, AeoJson::json);
    }

    /** Reads the confidential reason of a change: {@code {"reason":"..."}}. */
    public static String reason(JsonFields fields) {
        return PlainText.require("reason", fields.text("reason"), 1_000);
    }

    /** The confidential reason of a change in its canonical shape. */
    public static JsonObject reasonJson(String reason) {
        return JsonObject.builder().put("reason", reason).build();
    }

    /** Reads the public part inside another document. */
    public static AeoAuthorisation authorisation(JsonFields fields) {
        return new AeoAuthorisation(
                fields.required("recordId", Digest::new),
                fields.required("administration", MspId::new),
                fields.texts("sharedWith", AeoAuthorisation.MOST_SHARED, MspId::new),
                fields.required("effectiveFrom", TimeText::read),
                fields.optional("validTo", TimeText::read),
                fields.required("payloadHash", Digest::new),
                fields.objects("changes", AeoAuthorisation.MOST_CHANGES, AeoJson::change));
    }

    /** The public part as part of another document. */
    public static JsonObject json(AeoAuthorisation authorisation) {
        return JsonObject.builder()
                .put("recordId", authorisation.recordId())
                .put("administration", authorisation.administration())
                .putTexts("sharedWith", authorisation.sharedWith())
                .put("effectiveFrom", TimeText.write(authorisation.effectiveFrom()))
                .put("validTo", authorisation.validTo().map(TimeText::write))
                .put("payloadHash", authorisation.payloadHash())
                .putItems(
                        "changes",
                        authorisation.changes().stream().map(AeoJson::json).toList())
                .build();
    }

    /** Reads the confidential part inside another document. */
    public static AeoDetails details(JsonFields fields) {
        return new AeoDetails(
                fields.required("code", AeoCode::new),
                fields.required("tin", TraderIdentification::new),
                fields.text("legalName"),
                fields.optionalText("localName"),
                fields.text("programme"),
                fields.required("tier", Tier::new),
                fields.texts("roles", AeoRole.values().length, CodeList.of(AeoRole.class)));
    }

    /** The confidential part in its canonical shape. */
    public static JsonObject json(AeoDetails details) {
        return JsonObject.builder()
                .put("code", details.code())
                .put("tin", details.tin())
                .put("legalName", details.legalName())
                .put("localName", details.localName())
                .put("programme", details.programme())
                .put("tier", details.tier())
                .putTexts("roles", details.roles())
                .build();
    }

    private static AeoChange change(JsonFields fields) {
        return new AeoChange(
                fields.required("status", CodeList.of(AeoStatus.class)),
                fields.required("effectiveFrom", TimeText::read),
                fields.optional("reasonHash", Digest::new));
    }

    private static JsonObject json(AeoChange change) {
        return JsonObject.builder()
                .put("status", change.status())
                .put("effectiveFrom", TimeText.write(change.effectiveFrom()))
                .put("reasonHash", change.reasonHash())
                .build();
    }
}
