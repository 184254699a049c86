package org.portolan.records.alarm;

import org.portolan.records.alarm.condition.AlarmConditionJson;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** Acts on alarms as JSON by their components' names; an alarm's act that raises it holds the {@code condition}. */
public final class AlarmActJson {
    private AlarmActJson() {}

    /** Reads one act. */
    public static AlarmAct read(byte[] utf8) {
        return StrictJson.readStored(utf8, AlarmActJson::act);
    }

    /** Writes the canonical form. */
    public static byte[] write(AlarmAct act) {
        return CanonicalJson.write(json(act));
    }

    /** The act as part of another document. */
    public static JsonObject json(AlarmAct act) {
        return JsonObject.builder()
                .put("alarmId", act.alarmId())
                .put("containerNumber", act.containerNumber())
                .put("number", new JsonInteger(act.number()))
                .put("state", act.state())
                .put("writer", act.writer())
                .put("time", TimeText.write(act.time()))
                .put("text", act.text())
                .putObject("condition", act.condition().map(AlarmConditionJson::json))
                .build();
    }

    private static AlarmAct act(JsonFields fields) {
        return new AlarmAct(
                fields.required("alarmId", AlarmId::new),
                fields.required("containerNumber", ContainerNumber::new),
                number(fields),
                fields.required("state", CodeList.of(AlarmState.class)),
                fields.required("writer", MspId::new),
                fields.required("time", TimeText::read),
                fields.optionalText("text"),
                fields.optionalObject("condition", AlarmConditionJson::condition));
    }

    private static int number(JsonFields fields) {
        long number = fields.integer("number")
                .filter(value -> value >= 0 && value < AlarmAct.MOST)
                .orElseThrow(() -> new InvalidValue(
                        Reason.at("number", ReasonCode.NUMBER, "is mandatory and less than " + AlarmAct.MOST)));
        return (int) number;
    }
}
