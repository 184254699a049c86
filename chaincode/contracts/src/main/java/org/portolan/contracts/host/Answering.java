package org.portolan.contracts.host;

import org.hyperledger.fabric.shim.Chaincode.Response;
import org.hyperledger.fabric.shim.ChaincodeStub;
import org.portolan.contracts.state.PeerMessages;

/** What answers the invocations of one chaincode; it does not throw. */
@FunctionalInterface
interface Answering {
    /** A refusal and a failure are responses too, with a status of 400 or more. */
    Response answer(ChaincodeStub stub, PeerMessages peer);
}
