package org.portolan.network.embedded.endorsement;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeInterest;
import org.hyperledger.fabric.protos.peer.Response;

/** What came of running a chaincode for a proposal. */
record Execution(
        ChaincodeID chaincode,
        Response response,
        ByteString results,
        Optional<ChaincodeEvent> event,
        Optional<TxPvtReadWriteSet> privateSets,
        ChaincodeInterest interest) {

    /** Of a system chaincode, which neither reads nor writes state. */
    static Execution ofSystem(String chaincode, Response response) {
        return new Execution(
                ChaincodeID.newBuilder().setName(chaincode).build(),
                response,
                ByteString.EMPTY,
                Optional.empty(),
                Optional.empty(),
                ChaincodeInterest.getDefaultInstance());
    }
}
