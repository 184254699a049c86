package org.portolan.contracts.container;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Access;
import org.portolan.contracts.caller.Contract;
import org.portolan.contracts.member.Members;
import org.portolan.records.member.Role;

/** The contract {@code container}. */
public final class ContainerContract {
    private ContainerContract() {}

    /** Officers and operators record and state; members of more roles read trails. */
    public static Contract contract() {
        Access recording = Access.of(Role.OFFICER, Role.OPERATOR);
        Access reading = Members.only(
                Role.OFFICER, Role.RISK_OFFICER, Role.IMAGE_ANALYST, Role.AUDITOR, Role.OPERATOR, Role.GATEWAY);
        return Contract.of(
                "container",
                transaction("record", recording, Recording::record, "events"),
                transaction("stateOnConflict", recording, Stating::state, "statement"),
                query("trail", reading, TrailQuery::trail, "containerNumber", "pageSize", "bookmark"),
                query("event", reading, TrailQuery::event, "containerNumber", "eventTime", "eventId"),
                query("sharedEvent", reading, TrailQuery::shared, "kind", "reference", "eventTime", "eventId"));
    }
}
