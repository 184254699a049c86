package org.portolan.network.fabric.lifecycle;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A chaincode as one organisation's peer knows it.
 *
 * @param committed what the channel has agreed on, if it has
 * @param approvers the organisations that approved that, as far as the channel knows
 * @param installed the packages of the chaincode on the peer that was asked
 * @param next the definition that is to come, if one is known
 * @param approvals what each organisation has done about it
 */
public record ChaincodeStatus(
        String name,
        Optional<CommittedChaincode> committed,
        List<String> approvers,
        List<String> installed,
        Optional<CommittedChaincode> next,
        Map<String, Approval> approvals) {

    public ChaincodeStatus {
        approvers = List.copyOf(approvers);
        installed = List.copyOf(installed);
        approvals = Collections.unmodifiableMap(new TreeMap<>(approvals));
    }
}
