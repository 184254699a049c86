package org.portolan.contracts.alarm;

import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.records.alarm.AlarmRules;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.place.UnLocode;

/** Adds versions to rules; an earlier version stays, and alarms raised by it too. */
final class RuleSetting {
    private RuleSetting() {}

    static JsonValue set(Call call) {
        Member caller = Members.ofCaller(call);
        RuleVersion version = RuleVersionJson.readReported(call.document(0));
        List<RuleVersion> before = RuleRecords.of(
                call.state(), version.rule().location(), version.rule().ruleId());
        Call.refuseFor(AlarmRules.maySet(caller, Roles.ofCaller(call), version, before));
        RuleVersion recorded = version.writtenBy(caller.mspId());
        RuleRecords.add(call.state(), recorded);
        call.announce(
                "AlarmRuleSet",
                JsonObject.builder()
                        .put("ruleId", recorded.rule().ruleId())
                        .put("version", new JsonInteger(recorded.version()))
                        .build());
        return RuleVersionJson.json(recorded);
    }

    static JsonValue rules(Call call) {
        List<JsonValue> versions = RuleRecords.at(call.state(), List.of(new UnLocode(call.text(0)))).versions().stream()
                .<JsonValue>map(RuleVersionJson::json)
                .toList();
        return JsonObject.builder().put("versions", new JsonArray(versions)).build();
    }
}
