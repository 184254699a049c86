package org.portolan.contracts.alarm;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.member.Members;
import org.portolan.records.member.Role;

/** The contract {@code alarm}. */
public final class AlarmContract {
    private AlarmContract() {}

    /** Officers set rules, officers and operators raise and act, and members of more roles read. */
    public static Contract contract() {
        Access acting = Access.of(Role.OFFICER, Role.OPERATOR);
        Access reading = Members.only(
                Role.OFFICER, Role.RISK_OFFICER, Role.IMAGE_ANALYST, Role.AUDITOR, Role.OPERATOR, Role.GATEWAY);
        return Contract.of(
                "alarm",
                transaction("setRule", Access.of(Role.OFFICER), RuleSetting::set, "rule"),
                transaction("raise", acting, Raising::raise, "containerNumber", "alarmId"),
                transaction("act", acting, Acting::act, "containerNumber", "alarmId", "state", "text"),
                query("rules", reading, RuleSetting::rules, "location"),
                query("read", reading, Acting::read, "containerNumber", "alarmId"),
                query("conditions", reading, Raising::conditions, "containerNumber", "asOf"));
    }
}
