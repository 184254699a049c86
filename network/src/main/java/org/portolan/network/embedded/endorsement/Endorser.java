package org.portolan.network.embedded.endorsement;

import com.google.protobuf.ByteString;
import java.time.Clock;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.Response;
import org.hyperledger.fabric.protos.peer.SignedProposal;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.chaincode.Chaincodes;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.lifecycle.SystemChaincode;
import org.portolan.network.embedded.lifecycle.SystemChaincodes;
import org.portolan.network.embedded.lifecycle.SystemInvocation;
import org.portolan.network.msp.Member;
import org.portolan.network.msp.SigningIdentity;

/** One organisation's peer as endorser. A contract's refusal is a response; a proposal that may not be made is thrown. */
public final class Endorser {
    private enum Purpose {
        ENDORSEMENT,
        ANSWER
    }

    private static final int REFUSED = 400;
    private static final int ERROR = 500;

    private final Channel channel;
    private final String organisation;
    private final Chaincodes chaincodes;
    private final ProposalChecks checks;
    private final SystemChaincodes systemChaincodes;
    private final ContractRunner contracts;
    private final EndorsementSigner signer;

    public Endorser(
            Channel channel, ChannelAccess access, SigningIdentity identity, Chaincodes chaincodes, Clock clock) {
        this.channel = channel;
        this.organisation = identity.mspId();
        this.chaincodes = chaincodes;
        this.checks = new ProposalChecks(channel, access, organisation, clock);
        this.systemChaincodes = new SystemChaincodes(channel, chaincodes);
        this.contracts = new ContractRunner(channel, chaincodes, organisation);
        this.signer = new EndorsementSigner(identity);
    }

    public String mspId() {
        return organisation;
    }

    /** Whether this peer can run the chaincode, be it the system's or a contract's. */
    public boolean runs(String chaincode) {
        return chaincodes.runs(chaincode) || systemChaincodes.find(chaincode).isPresent();
    }

    /** Runs and signs; private writes are kept until the transaction's block commits. */
    public ProposalResponse endorse(SignedProposal signed) throws ProposalRefused {
        return process(signed, Purpose.ENDORSEMENT);
    }

    /** Runs for the answer alone: signs nothing and keeps nothing. */
    public ProposalResponse evaluate(SignedProposal signed) throws ProposalRefused {
        return process(signed, Purpose.ANSWER);
    }

    private ProposalResponse process(SignedProposal signed, Purpose purpose) throws ProposalRefused {
        TransactionProposal proposal = TransactionProposal.parse(signed);
        if (!proposal.channel().isEmpty()
                && !proposal.channel().equals(channel.settings().channel())) {
            return failure("channel '" + proposal.channel() + "' not found");
        }
        Member creator = checks.check(proposal);
        try {
            Execution execution = execute(proposal, creator);
            boolean accepted = execution.response().getStatus() < REFUSED;
            if (accepted && purpose == Purpose.ENDORSEMENT) {
                execution.privateSets().ifPresent(sets -> channel.keepTransient(proposal.transactionId(), sets));
            }
            return newResponse(proposal, execution, purpose);
        } catch (ExecutionFailed e) {
            return failure(String.valueOf(e.getMessage()));
        }
    }

    private Execution execute(TransactionProposal proposal, Member creator) throws ExecutionFailed {
        Optional<SystemChaincode> system = systemChaincodes.find(proposal.chaincode());
        if (system.isEmpty()) {
            return contracts.run(proposal);
        }
        SystemInvocation invocation =
                new SystemInvocation(proposal.channel(), proposal.input().getArgsList(), creator);
        return Execution.ofSystem(proposal.chaincode(), system.get().invoke(invocation));
    }

    private ProposalResponse newResponse(TransactionProposal proposal, Execution execution, Purpose purpose) {
        int status = execution.response().getStatus();
        ProposalResponse.Builder response = ProposalResponse.newBuilder().setResponse(execution.response());
        if (proposal.channel().isEmpty() || (status >= REFUSED && status < ERROR)) {
            return response.build();
        }
        ByteString payload = EndorsementSigner.newPayload(proposal, execution);
        response.setPayload(payload).setInterest(execution.interest());
        return status >= ERROR || purpose == Purpose.ANSWER
                ? response.build()
                : response.setVersion(1).setEndorsement(signer.sign(payload)).build();
    }

    private static ProposalResponse failure(String message) {
        Response response =
                Response.newBuilder().setStatus(ERROR).setMessage(message).build();
        return ProposalResponse.newBuilder().setResponse(response).build();
    }
}
