package org.portolan.network.embedded.gateway.peers;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.util.Optional;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.hyperledger.fabric.protos.peer.ProposalResponse;
import org.hyperledger.fabric.protos.peer.ProposalResponsePayload;
import org.portolan.network.embedded.endorsement.ProposalRefused;

/** What a peer made of a proposal: a response, or a failure that another peer may or may not do better than. */
public record PeerAnswer(GatewayPeer peer, ProposalResponse response, Status.Code code, String message, boolean retry) {
    private static final int LEAST_SUCCESS = 200;
    private static final int LEAST_REFUSAL = 400;
    private static final int ERROR = 500;

    /** One way of asking a peer. */
    @FunctionalInterface
    public interface Question {
        /** A contract's refusal is a response with a status of 400 or more. */
        ProposalResponse ask() throws ProposalRefused;
    }

    /** Asks the peer; what it throws is an answer too. */
    public static PeerAnswer of(GatewayPeer peer, Question question) {
        try {
            return of(peer, question.ask());
        } catch (ProposalRefused e) {
            return failed(
                    peer,
                    ProposalResponse.getDefaultInstance(),
                    e.isBeforeValidation() ? Status.Code.UNAVAILABLE : Status.Code.FAILED_PRECONDITION,
                    String.valueOf(e.getMessage()),
                    e.isBeforeValidation());
        }
    }

    /** Whether its response can be part of a transaction. */
    public boolean succeeded() {
        return code == Status.Code.OK;
    }

    /** The failure with the peer's address and MSP id, as SDKs show it. */
    public ErrorDetail newErrorDetail() {
        return peer.newErrorDetail(message);
    }

    /** What the peer has signed: results, events and response; fails with ABORTED where it cannot be read. */
    public ChaincodeAction action() throws GatewayException {
        try {
            ProposalResponsePayload payload = ProposalResponsePayload.parseFrom(response.getPayload());
            return ChaincodeAction.parseFrom(payload.getExtension());
        } catch (InvalidProtocolBufferException e) {
            throw new GatewayException(Status.Code.ABORTED, "the endorsement cannot be read: " + e.getMessage());
        }
    }

    private static PeerAnswer of(GatewayPeer peer, ProposalResponse response) {
        int status = response.getResponse().getStatus();
        String message = response.getResponse().getMessage();
        if (status >= LEAST_SUCCESS && status < LEAST_REFUSAL) {
            return new PeerAnswer(peer, response, Status.Code.OK, "", false);
        }
        // Without a payload the error is the peer's own: the contract has not spoken.
        if (status == ERROR && response.getPayload().isEmpty()) {
            return failed(peer, response, Status.Code.ABORTED, message, true);
        }
        String refusal = "chaincode response " + status + ", " + message;
        return failed(peer, response, Status.Code.UNKNOWN, refusal, false);
    }

    private static PeerAnswer failed(
            GatewayPeer peer, ProposalResponse response, Status.Code code, String message, boolean retry) {
        return new PeerAnswer(peer, response, code, Optional.ofNullable(message).orElse(""), retry);
    }
}
