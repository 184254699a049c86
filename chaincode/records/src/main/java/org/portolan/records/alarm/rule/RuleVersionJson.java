package org.portolan.records.alarm.rule;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Versions of rules as flat JSON; {@code type} says which of the other fields there are. {@code writer} stands in
 * recorded versions and nowhere else.
 */
public final class RuleVersionJson {

    /** The word in {@code type}. */
    private enum Type {
        OVERTIME,
        STORAGE,
        EXPLANATION
    }

    private RuleVersionJson() {}

    /** Reads a version as customs sets it: without a writer. */
    public static RuleVersion readReported(byte[] utf8) {
        return StrictJson.read(utf8, RuleVersionJson::reported);
    }

    /** Reads a version as it stands on the ledger: with its writer. */
    public static RuleVersion readRecorded(byte[] utf8) {
        return StrictJson.readStored(utf8, fields -> reported(fields).writtenBy(fields.required("writer", MspId::new)));
    }

    /** Writes the canonical form. */
    public static byte[] write(RuleVersion version) {
        return CanonicalJson.write(json(version));
    }

    /** The version as part of another document. */
    public static JsonObject json(RuleVersion version) {
        JsonObject.Builder json = JsonObject.builder()
                .put("location", version.rule().location())
                .put("facilityCode", version.rule().facilityCode())
                .put("version", new JsonInteger(version.version()))
                .put("validFrom", TimeText.write(version.validFrom()))
                .put("writer", version.writer());
        switch (version.rule()) {
            case OvertimeLimit limit ->
                json.put("type", Type.OVERTIME)
                        .put("fromNode", limit.fromNode())
                        .put("toNode", limit.toNode())
                        .put("direction", limit.direction())
                        .put("limitMinutes", new JsonInteger(limit.limitMinutes()));
            case StorageArea area ->
                json.put("type", Type.STORAGE).put("boxes", area.boxes()).putTexts("allowedAreas", area.allowedAreas());
            case ExplanationPeriod period ->
                json.put("type", Type.EXPLANATION).put("limitMinutes", new JsonInteger(period.limitMinutes()));
        }
        return json.build();
    }

    private static RuleVersion reported(JsonFields fields) {
        AlarmRule rule = fields.part(RuleVersionJson::rule);
        OffsetDateTime validFrom = fields.required("validFrom", TimeText::read);
        return new RuleVersion(rule, fields.smallInteger("version"), validFrom, Optional.empty());
    }

    private static AlarmRule rule(JsonFields fields) {
        UnLocode location = fields.required("location", UnLocode::new);
        Optional<String> facility = fields.optionalText("facilityCode");
        return switch (fields.required("type", CodeList.of(Type.class))) {
            case OVERTIME ->
                new OvertimeLimit(
                        location,
                        facility,
                        fields.required("fromNode", CodeList.of(EventCode.class)),
                        fields.required("toNode", CodeList.of(EventCode.class)),
                        fields.required("direction", CodeList.of(Direction.class)),
                        fields.smallInteger("limitMinutes"));
            case STORAGE ->
                new StorageArea(
                        location,
                        facility,
                        fields.required("boxes", CodeList.of(BoxKind.class)),
                        fields.texts("allowedAreas", StorageArea.MOST, Function.identity()));
            case EXPLANATION -> new ExplanationPeriod(location, facility, fields.smallInteger("limitMinutes"));
        };
    }
}
