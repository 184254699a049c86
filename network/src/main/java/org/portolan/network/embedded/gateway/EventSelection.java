package org.portolan.network.embedded.gateway;

import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.deliver.BlockTransaction;

/** Picks one chaincode's events out of blocks, beginning after a transaction that the client has dealt with. */
final class EventSelection {
    private final String chaincode;
    private final String after;
    private boolean passed;

    EventSelection(String chaincode, String after) {
        this.chaincode = chaincode;
        this.after = after;
        this.passed = after.isEmpty();
    }

    ChaincodeEventsResponse of(Block block) {
        ChaincodeEventsResponse.Builder response = ChaincodeEventsResponse.newBuilder()
                .setBlockNumber(block.getHeader().getNumber());
        for (BlockTransaction transaction : BlockTransaction.of(block)) {
            if (transaction.code() == TxValidationCode.VALID) {
                transaction.events().stream().filter(this::selects).forEach(response::addEvents);
            }
        }
        return response.build();
    }

    private boolean selects(ChaincodeEvent event) {
        if (!passed) {
            passed = event.getTxId().equals(after);
            return false;
        }
        return event.getChaincodeId().equals(chaincode);
    }
}
