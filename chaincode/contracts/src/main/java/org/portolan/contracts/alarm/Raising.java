package org.portolan.contracts.alarm;

import java.time.OffsetDateTime;
import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.container.Trails;
import org.portolan.contracts.member.Members;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmRules;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditionJson;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.TimeText;

/** Raises an alarm that a caller names and the ledger bears out: what the alarm says is computed here. */
final class Raising {
    private Raising() {}

    static JsonValue raise(Call call) {
        Member caller = Members.ofCaller(call);
        ContainerNumber container = new ContainerNumber(call.text(0));
        AlarmId alarmId = new AlarmId(call.text(1));
        if (AlarmRecords.find(call.state(), container, alarmId).isPresent()) {
            throw Reason.at("alarmId", ReasonCode.ALARM_EXISTS, "names an alarm that was raised before")
                    .asException();
        }
        List<AlarmCondition> conditions = conditions(call, container, call.recordedTime());
        AlarmRules.mayRaise(caller, Roles.ofCaller(call), alarmId, conditions).ifPresent(Call::refuse);
        AlarmCondition raised = conditions.stream()
                .filter(condition -> condition.alarmId().equals(alarmId))
                .findFirst()
                .orElseThrow();
        return AlarmRecords.append(
                call, new Alarm(List.of(AlarmAct.raising(raised, caller.mspId(), call.recordedTime()))));
    }

    /** What would be wrong at a time, by what the ledger knows now; members ask it without raising anything. */
    static JsonValue conditions(Call call) {
        List<JsonValue> conditions =
                conditions(call, new ContainerNumber(call.text(0)), TimeText.read(call.text(1))).stream()
                        .<JsonValue>map(Raising::named)
                        .toList();
        return JsonObject.builder().put("conditions", new JsonArray(conditions)).build();
    }

    private static JsonObject named(AlarmCondition condition) {
        return JsonObject.builder()
                .put("alarmId", condition.alarmId())
                .put("condition", AlarmConditionJson.json(condition))
                .build();
    }

    private static List<AlarmCondition> conditions(Call call, ContainerNumber container, OffsetDateTime asOf) {
        Trail trail = Trails.of(call.state(), container);
        return AlarmConditions.at(
                trail,
                RuleRecords.at(
                        call.state(),
                        trail.events().stream()
                                .map(event ->
                                        event.recorded().movement().place().location())
                                .toList()),
                asOf);
    }
}
