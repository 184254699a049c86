package org.portolan.contracts.alarm;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Contract;

/** The contract {@code alarm}. */
public final class AlarmContract {
    private AlarmContract() {}

    public static Contract contract() {
        return Contract.of(
                "alarm",
                transaction("setRule", RuleSetting::set, "rule"),
                transaction("raise", Raising::raise, "containerNumber", "alarmId"),
                transaction("act", Acting::act, "containerNumber", "alarmId", "state", "text"),
                query("rules", RuleSetting::rules, "location"),
                query("read", Acting::read, "containerNumber", "alarmId"),
                query("conditions", Raising::conditions, "containerNumber", "asOf"));
    }
}
