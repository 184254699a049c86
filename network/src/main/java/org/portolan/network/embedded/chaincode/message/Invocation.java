package org.portolan.network.embedded.chaincode.message;

import org.hyperledger.fabric.protos.peer.ChaincodeInput;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.portolan.network.embedded.simulation.Simulation;

/** A call of one chaincode within a transaction; a chaincode called by another shares its simulation. */
public record Invocation(
        String channel,
        String transactionId,
        String chaincode,
        ChaincodeInput input,
        SignedProposal proposal,
        Simulation simulation) {
    /** The same transaction, in another chaincode. */
    public Invocation of(String otherChaincode, ChaincodeInput otherInput) {
        return new Invocation(channel, transactionId, otherChaincode, otherInput, proposal, simulation);
    }
}
