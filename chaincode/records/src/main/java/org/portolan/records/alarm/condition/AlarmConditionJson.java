package org.portolan.records.alarm.condition;

import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.alarm.rule.RuleId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** Conditions as flat JSON; {@code type} says which of the fields of a detail there are. */
public final class AlarmConditionJson {
    private static final Function<String, EventCode> CODE = CodeList.of(EventCode.class);

    private AlarmConditionJson() {}

    /** The condition as part of another document. */
    public static JsonObject json(AlarmCondition condition) {
        JsonObject.Builder json = JsonObject.builder()
                .put("type", condition.type())
                .put("containerNumber", condition.containerNumber())
                .put("ruleId", condition.ruleId())
                .put("ruleVersion", new JsonInteger(condition.ruleVersion()))
                .putTexts("evidenceEvents", condition.evidenceEvents())
                .put("location", condition.site().location())
                .put("facilityCode", condition.site().facilityCode())
                .put("direction", condition.site().direction())
                .put("billOfLading", condition.site().billOfLading())
                .put("voyage", condition.site().voyage());
        put(json, condition.detail());
        return json.build();
    }

    /** Reads a condition inside another document. */
    public static AlarmCondition condition(JsonFields fields) {
        AlarmType type = fields.required("type", CodeList.of(AlarmType.class));
        return new AlarmCondition(
                fields.required("containerNumber", ContainerNumber::new),
                fields.required("ruleId", RuleId::new),
                fields.smallInteger("ruleVersion"),
                fields.texts("evidenceEvents", AlarmCondition.MOST_EVENTS, EventId::new),
                new AlarmSite(
                        fields.required("location", UnLocode::new),
                        fields.optionalText("facilityCode"),
                        fields.required("direction", CodeList.of(Direction.class)),
                        fields.optionalText("billOfLading"),
                        fields.optionalText("voyage")),
                detail(type, fields));
    }

    private static void put(JsonObject.Builder json, AlarmDetail detail) {
        switch (detail) {
            case AlarmDetail.Overtime overtime -> {
                json.put("previousNode", overtime.previous().node())
                        .put(
                                "previousNodeTime",
                                TimeText.write(overtime.previous().time()))
                        .put("currentNode", overtime.current().map(NodePassed::node))
                        .put(
                                "currentNodeTime",
                                overtime.current().map(NodePassed::time).map(TimeText::write))
                        .put("limitMinutes", new JsonInteger(overtime.limitMinutes()));
            }
            case AlarmDetail.IllegalStorage storage ->
                json.put("boxes", storage.boxes())
                        .put("dangerousFlag", new JsonBoolean(storage.dangerous()))
                        .put("reeferFlag", new JsonBoolean(storage.reefer()))
                        .put("yardEntryTime", TimeText.write(storage.yardEntryTime()))
                        .put("yardSlot", storage.yardSlot())
                        .putTexts("allowedAreas", storage.allowedAreas());
            case AlarmDetail.Exit exit ->
                json.put("exitTime", TimeText.write(exit.exitTime()))
                        .put("hold", exit.hold())
                        .put("heldSince", TimeText.write(exit.heldSince()))
                        .put("heldBy", exit.heldBy());
        }
    }

    private static AlarmDetail detail(AlarmType type, JsonFields fields) {
        return switch (type) {
            case OVERTIME ->
                new AlarmDetail.Overtime(
                        new NodePassed(
                                fields.required("previousNode", CODE),
                                fields.required("previousNodeTime", TimeText::read)),
                        current(fields),
                        fields.smallInteger("limitMinutes"));
            case ILLEGAL_STORAGE ->
                new AlarmDetail.IllegalStorage(
                        fields.required("boxes", CodeList.of(BoxKind.class)),
                        truth(fields, "dangerousFlag"),
                        truth(fields, "reeferFlag"),
                        fields.required("yardEntryTime", TimeText::read),
                        fields.text("yardSlot"),
                        fields.texts("allowedAreas", 100, Function.identity()));
            case EXIT_WITHOUT_RELEASE ->
                new AlarmDetail.Exit(
                        fields.required("exitTime", TimeText::read),
                        fields.required("hold", CODE),
                        fields.required("heldSince", TimeText::read),
                        fields.required("heldBy", MspId::new));
        };
    }

    private static Optional<NodePassed> current(JsonFields fields) {
        Optional<EventCode> node = fields.optional("currentNode", CODE);
        return node.map(code -> new NodePassed(code, fields.required("currentNodeTime", TimeText::read)));
    }

    private static boolean truth(JsonFields fields, String name) {
        return fields.truth(name).orElseThrow(() -> missing(name));
    }

    private static InvalidValue missing(String name) {
        return new InvalidValue(Reason.at(name, ReasonCode.MISSING_FIELD, "is mandatory and missing"));
    }
}
