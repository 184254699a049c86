package org.portolan.network.embedded.validation;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.hyperledger.fabric.protos.common.SignaturePolicyEnvelope;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeHeaderExtension;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;

/** Whether the transactions of one block, taken in their order, are endorsed as their writes demand. */
final class EndorsementCheck {
    private final WriteDemands demands;
    private final Set<WrittenKey> policiesChanged = new HashSet<>();

    EndorsementCheck(WriteDemands demands) {
        this.demands = demands;
    }

    void check(EndorserTransaction transaction, Endorsers endorsers) throws RefusedTransaction {
        String chaincode = chaincode(transaction);
        Map<String, Optional<NamespaceSet>> namespaces = WrittenNamespaces.of(chaincode, transaction.results());
        for (Map.Entry<String, Optional<NamespaceSet>> namespace : namespaces.entrySet()) {
            Set<SignaturePolicyEnvelope> policies =
                    demands.of(namespace.getKey(), namespace.getValue(), policiesChanged::contains);
            for (SignaturePolicyEnvelope policy : policies) {
                if (!endorsers.satisfy(policy)) {
                    throw new RefusedTransaction(
                            TxValidationCode.ENDORSEMENT_POLICY_FAILURE,
                            "endorsements of " + endorsers.mspIds() + " do not satisfy what " + namespace.getKey()
                                    + " demands");
                }
            }
        }
        // Fabric counts a policy as changed when the change was endorsed, even where it turns out a read conflict
        // later.
        namespaces
                .values()
                .forEach(set -> set.ifPresent(keys -> policiesChanged.addAll(WrittenKey.withMetadata(keys))));
    }

    private static String chaincode(EndorserTransaction transaction) throws RefusedTransaction {
        ChaincodeAction action = transaction.action();
        String called = called(transaction);
        if (!action.hasChaincodeId()) {
            throw other("the results name no chaincode");
        }
        if (called.isEmpty() || !called.equals(action.getChaincodeId().getName())) {
            throw new RefusedTransaction(
                    TxValidationCode.INVALID_CHAINCODE,
                    "chaincode " + called + " was called, but "
                            + action.getChaincodeId().getName() + " answered");
        }
        if (action.getChaincodeId().getVersion().isEmpty()) {
            throw new RefusedTransaction(TxValidationCode.INVALID_CHAINCODE, "the results name no chaincode version");
        }
        checkEvent(action, called);
        return called;
    }

    private static String called(EndorserTransaction transaction) throws RefusedTransaction {
        try {
            ChaincodeHeaderExtension extension =
                    ChaincodeHeaderExtension.parseFrom(transaction.header().getExtension());
            if (!extension.hasChaincodeId()) {
                throw other("the header names no chaincode");
            }
            return extension.getChaincodeId().getName();
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(
                    TxValidationCode.BAD_HEADER_EXTENSION, "the header extension does not parse", e);
        }
    }

    private static void checkEvent(ChaincodeAction action, String chaincode) throws RefusedTransaction {
        if (action.getEvents().isEmpty()) {
            return;
        }
        try {
            if (!ChaincodeEvent.parseFrom(action.getEvents()).getChaincodeId().equals(chaincode)) {
                throw other("the event is another chaincode's");
            }
        } catch (InvalidProtocolBufferException e) {
            throw new RefusedTransaction(TxValidationCode.INVALID_OTHER_REASON, "the event does not parse", e);
        }
    }

    private static RefusedTransaction other(String message) {
        return new RefusedTransaction(TxValidationCode.INVALID_OTHER_REASON, message);
    }
}
