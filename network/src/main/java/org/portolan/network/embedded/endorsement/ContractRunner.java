package org.portolan.network.embedded.endorsement;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ChaincodeEvent;
import org.hyperledger.fabric.protos.peer.ChaincodeID;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage.Type;
import org.hyperledger.fabric.protos.peer.Response;
import org.portolan.network.embedded.chaincode.ChaincodeFailure;
import org.portolan.network.embedded.chaincode.Chaincodes;
import org.portolan.network.embedded.chaincode.message.Invocation;
import org.portolan.network.embedded.channel.ChaincodeDefinition;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.simulation.Simulation;
import org.portolan.network.embedded.simulation.SimulationResults;

/** Runs a contract for a proposal on a snapshot of the ledger as this organisation sees it. */
final class ContractRunner {
    private static final int REFUSED = 400;

    private final Channel channel;
    private final Chaincodes chaincodes;
    private final String organisation;

    ContractRunner(Channel channel, Chaincodes chaincodes, String organisation) {
        this.channel = channel;
        this.chaincodes = chaincodes;
        this.organisation = organisation;
    }

    Execution run(TransactionProposal proposal) throws ExecutionFailed {
        ChaincodeDefinition definition = definition(proposal);
        try (Simulation simulation =
                new Simulation(channel.snapshot(organisation), channel.settings(), proposal.transactionId())) {
            ChaincodeMessage last = chaincodes.invoke(newInvocation(proposal, simulation));
            return newExecution(proposal, definition, last, simulation.complete());
        } catch (ChaincodeFailure e) {
            throw failed("failed to execute transaction " + proposal.transactionId() + ": " + e.getMessage(), e);
        } catch (InvalidProtocolBufferException e) {
            throw failed("failed to unmarshal response for transaction " + proposal.transactionId(), e);
        }
    }

    private ChaincodeDefinition definition(TransactionProposal proposal) throws ExecutionFailed {
        String name = proposal.chaincode();
        if (proposal.channel().isEmpty()) {
            throw new ExecutionFailed("chaincode " + name + " cannot be invoked without a channel");
        }
        if (proposal.input().getIsInit()) {
            throw new ExecutionFailed("chaincode '" + name + "' does not require initialization but called as init");
        }
        return channel.settings()
                .chaincode(name)
                .orElseThrow(() -> new ExecutionFailed("make sure the chaincode " + name
                        + " has been successfully defined on channel " + proposal.channel()
                        + " and try again: chaincode " + name + " not found"));
    }

    private static Invocation newInvocation(TransactionProposal proposal, Simulation simulation) {
        return new Invocation(
                proposal.channel(),
                proposal.transactionId(),
                proposal.chaincode(),
                proposal.input(),
                proposal.signed(),
                simulation);
    }

    private static Execution newExecution(
            TransactionProposal proposal,
            ChaincodeDefinition definition,
            ChaincodeMessage last,
            SimulationResults results)
            throws ExecutionFailed, InvalidProtocolBufferException {
        if (last.getType() != Type.COMPLETED) {
            throw new ExecutionFailed("error in simulation: transaction returned with failure: "
                    + last.getPayload().toStringUtf8());
        }
        Response response = Response.parseFrom(last.getPayload());
        boolean announced = last.hasChaincodeEvent() && response.getStatus() < REFUSED;
        return new Execution(
                ChaincodeID.newBuilder()
                        .setName(definition.name())
                        .setVersion(definition.version())
                        .build(),
                response,
                results.publicSet().toByteString(),
                announced ? Optional.of(newEvent(proposal, last.getChaincodeEvent())) : Optional.empty(),
                results.privateSet(),
                results.interest());
    }

    /** A contract does not say whose event it is: the peer does. */
    private static ChaincodeEvent newEvent(TransactionProposal proposal, ChaincodeEvent event) {
        return event.toBuilder()
                .setChaincodeId(proposal.chaincode())
                .setTxId(proposal.transactionId())
                .build();
    }

    private static ExecutionFailed failed(String message, Exception cause) {
        return new ExecutionFailed("error in simulation: " + message, cause);
    }
}
