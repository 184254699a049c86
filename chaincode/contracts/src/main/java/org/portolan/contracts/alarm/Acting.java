package org.portolan.contracts.alarm;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmActJson;
import org.portolan.records.alarm.AlarmRules;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.PlainText;

/** What becomes of an alarm after it was raised. */
final class Acting {
    private Acting() {}

    static JsonValue act(Call call) {
        Member caller = Members.ofCaller(call);
        Alarm alarm = named(call);
        AlarmState next = CodeList.of(AlarmState.class).apply(call.text(2));
        Rules rules =
                RuleRecords.at(call.state(), List.of(alarm.condition().site().location()));
        AlarmRules.mayAct(caller, Roles.ofCaller(call), alarm, next, call.recordedTime(), rules)
                .ifPresent(Call::refuse);
        Optional<String> text = Optional.of(call.text(3))
                .filter(words -> !words.isEmpty())
                .map(words -> PlainText.requireNew("text", words, AlarmAct.LONGEST_TEXT));
        return AlarmRecords.append(call, alarm.after(next, caller.mspId(), call.recordedTime(), text));
    }

    static JsonValue read(Call call) {
        List<JsonValue> acts =
                named(call).acts().stream().<JsonValue>map(AlarmActJson::json).toList();
        return JsonObject.builder().put("acts", new JsonArray(acts)).build();
    }

    private static Alarm named(Call call) {
        return AlarmRecords.find(call.state(), new ContainerNumber(call.text(0)), new AlarmId(call.text(1)))
                .orElseThrow(AlarmRules.NO_ALARM::asException);
    }
}
