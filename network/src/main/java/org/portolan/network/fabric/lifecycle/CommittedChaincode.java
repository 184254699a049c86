package org.portolan.network.fabric.lifecycle;

import com.google.protobuf.InvalidProtocolBufferException;
import org.hyperledger.fabric.protos.peer.ApplicationPolicy;
import org.hyperledger.fabric.protos.peer.lifecycle.QueryChaincodeDefinitionsResult.ChaincodeDefinition;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;

/** What a channel has agreed on for a chaincode; the policy is written as in a topology. */
public record CommittedChaincode(String name, String version, long sequence, String endorsementPolicy) {

    static CommittedChaincode of(ChaincodeDefinition definition) throws InvalidProtocolBufferException {
        return new CommittedChaincode(
                definition.getName(),
                definition.getVersion(),
                definition.getSequence(),
                EndorsementPolicies.text(ApplicationPolicy.parseFrom(definition.getValidationParameter())));
    }

    /** What a topology says of a chaincode. */
    public static CommittedChaincode of(Chaincode chaincode) throws InvalidProtocolBufferException {
        return new CommittedChaincode(
                chaincode.name(),
                chaincode.version(),
                chaincode.sequence(),
                EndorsementPolicies.text(EndorsementPolicies.parse(chaincode.endorsementPolicy())));
    }

    /** Refuses a topology whose chaincode of that name is another than this. */
    public void requireSame(Chaincode chaincode) throws LaunchFailed, InvalidProtocolBufferException {
        CommittedChaincode other = of(chaincode);
        if (!equals(other)) {
            throw new LaunchFailed(
                    "The channel has agreed on %s, and the topology says %s; make the topology say the same"
                            .formatted(this, other));
        }
    }

    @Override
    public String toString() {
        return "chaincode %s with version \"%s\", sequence %d and endorsementPolicy \"%s\""
                .formatted(name, version, sequence, endorsementPolicy);
    }
}
