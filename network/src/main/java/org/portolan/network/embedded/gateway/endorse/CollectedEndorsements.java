package org.portolan.network.embedded.gateway.endorse;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.ChaincodeEndorsedAction;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.gateway.peers.PeerAnswer;

/** The endorsements of one transaction so far. All must be of the same payload, or the contract is not deterministic. */
final class CollectedEndorsements {
    private final String chaincode;
    private final Map<String, PeerAnswer> endorsements = new LinkedHashMap<>();
    private final Set<String> failed = new TreeSet<>();
    private final List<ErrorDetail> details = new ArrayList<>();

    CollectedEndorsements(String chaincode) {
        this.chaincode = chaincode;
    }

    void add(PeerAnswer answer) throws GatewayException {
        if (!answer.succeeded()) {
            fail(answer, answer.message());
        } else if (endorsements.isEmpty() || answer.response().getPayload().equals(payload())) {
            endorsements.put(answer.peer().mspId(), answer);
        } else {
            fail(answer, mismatch(answer));
        }
    }

    boolean has(String mspId) {
        return endorsements.containsKey(mspId);
    }

    boolean canSatisfy(Set<String> layout) {
        return layout.stream().noneMatch(failed::contains);
    }

    boolean satisfies(Set<String> layout) {
        return endorsements.keySet().containsAll(layout);
    }

    List<ErrorDetail> details() {
        return details;
    }

    ChaincodeEndorsedAction newAction(Set<String> layout) {
        ChaincodeEndorsedAction.Builder action =
                ChaincodeEndorsedAction.newBuilder().setProposalResponsePayload(payload());
        endorsements.forEach((mspId, answer) -> {
            if (layout.contains(mspId)) {
                action.addEndorsements(answer.response().getEndorsement());
            }
        });
        return action.build();
    }

    private void fail(PeerAnswer answer, String message) {
        failed.add(answer.peer().mspId());
        details.add(answer.peer().newErrorDetail(message));
    }

    private ByteString payload() {
        return first().response().getPayload();
    }

    private PeerAnswer first() {
        return endorsements.values().iterator().next();
    }

    private String mismatch(PeerAnswer answer) throws GatewayException {
        return "ProposalResponsePayloads do not match: chaincode " + chaincode + " is not deterministic, "
                + answer.peer().mspId() + " and " + first().peer().mspId() + " differ in "
                + ActionDifference.between(first().action(), answer.action());
    }
}
