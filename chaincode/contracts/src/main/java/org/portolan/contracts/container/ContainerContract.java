package org.portolan.contracts.container;

import static org.portolan.contracts.caller.ContractFunction.query;
import static org.portolan.contracts.caller.ContractFunction.transaction;

import org.portolan.contracts.caller.Contract;

/** The contract {@code container}. */
public final class ContainerContract {
    private ContainerContract() {}

    public static Contract contract() {
        return Contract.of(
                "container",
                transaction("record", Recording::record, "events"),
                transaction("stateOnConflict", Stating::state, "statement"),
                query("trail", TrailQuery::trail, "containerNumber", "pageSize", "bookmark"),
                query("event", TrailQuery::event, "containerNumber", "eventTime", "eventId"));
    }
}
