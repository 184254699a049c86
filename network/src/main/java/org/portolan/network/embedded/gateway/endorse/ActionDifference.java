package org.portolan.network.embedded.gateway.endorse;

import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;

/** Says in which part two simulations of one proposal differ, without repeating their content. */
final class ActionDifference {
    private ActionDifference() {}

    static String between(ChaincodeAction one, ChaincodeAction other) {
        List<String> parts = new ArrayList<>();
        if (!one.getResults().equals(other.getResults())) {
            parts.add("reads or writes");
        }
        if (!one.getEvents().equals(other.getEvents())) {
            parts.add("the event");
        }
        if (!one.getResponse().equals(other.getResponse())) {
            parts.add("the response");
        }
        if (!one.getChaincodeId().equals(other.getChaincodeId())) {
            parts.add("the chaincode's version");
        }
        return String.join(", ", parts);
    }
}
