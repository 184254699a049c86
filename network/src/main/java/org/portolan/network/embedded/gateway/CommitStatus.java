package org.portolan.network.embedded.gateway;

import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.Status;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.gateway.CommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.access.SignedRequest;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ledger.CommittedStatus;

/** CommitStatus: how a transaction ended, as soon as it is in a block; a waiting client holds no thread. */
final class CommitStatus {
    private final Channel channel;
    private final Admission admission;

    CommitStatus(Channel channel, ChannelAccess access) {
        this.channel = channel;
        this.admission = new Admission(channel, access);
    }

    /** Cancel the future to stop waiting. */
    CompletableFuture<CommittedStatus> await(SignedCommitStatusRequest signed) throws GatewayException {
        CommitStatusRequest request = parse(signed);
        if (request.getTransactionId().isEmpty()) {
            throw new GatewayException(Status.Code.INVALID_ARGUMENT, "transaction ID should not be empty");
        }
        admission.require(
                request.getChannelId(),
                new SignedRequest(signed.getRequest(), request.getIdentity(), signed.getSignature()));
        return channel.awaitCommit(request.getTransactionId());
    }

    static CommitStatusResponse newResponse(CommittedStatus status) {
        return CommitStatusResponse.newBuilder()
                .setResult(status.code())
                .setBlockNumber(status.block())
                .build();
    }

    private static CommitStatusRequest parse(SignedCommitStatusRequest signed) throws GatewayException {
        try {
            return CommitStatusRequest.parseFrom(signed.getRequest());
        } catch (InvalidProtocolBufferException e) {
            throw new GatewayException(Status.Code.INVALID_ARGUMENT, "invalid status request: " + e.getMessage());
        }
    }
}
