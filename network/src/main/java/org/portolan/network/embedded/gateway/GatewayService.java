package org.portolan.network.embedded.gateway;

import io.grpc.Context;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.stub.ServerCallStreamObserver;
import io.grpc.stub.StreamObserver;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.gateway.ChaincodeEventsResponse;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.EndorseRequest;
import org.hyperledger.fabric.protos.gateway.EndorseResponse;
import org.hyperledger.fabric.protos.gateway.EvaluateRequest;
import org.hyperledger.fabric.protos.gateway.EvaluateResponse;
import org.hyperledger.fabric.protos.gateway.GatewayGrpc;
import org.hyperledger.fabric.protos.gateway.SignedChaincodeEventsRequest;
import org.hyperledger.fabric.protos.gateway.SignedCommitStatusRequest;
import org.hyperledger.fabric.protos.gateway.SubmitRequest;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.jspecify.annotations.Nullable;
import org.portolan.network.embedded.access.ChannelAccess;
import org.portolan.network.embedded.deliver.FlowControlled;
import org.portolan.network.embedded.gateway.endorse.Endorse;
import org.portolan.network.embedded.gateway.peers.GatewayException;
import org.portolan.network.embedded.gateway.peers.GatewayPeers;
import org.portolan.network.embedded.ledger.Channel;
import org.portolan.network.embedded.ledger.CommittedStatus;
import org.portolan.network.embedded.ledger.LedgerUnavailableException;
import org.portolan.network.embedded.lifecycle.NotOfferedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The gRPC service {@code gateway.Gateway} of one organisation's peer. */
public final class GatewayService extends GatewayGrpc.GatewayImplBase {
    private static final Logger LOG = LoggerFactory.getLogger(GatewayService.class);

    private final Evaluate evaluate;
    private final Endorse endorse;
    private final Submit submit;
    private final CommitStatus commitStatus;
    private final ChaincodeEvents chaincodeEvents;

    public GatewayService(Channel channel, ChannelAccess access, GatewayPeers peers, OrdererEndpoint orderer) {
        String name = channel.settings().channel();
        this.evaluate = new Evaluate(name, peers);
        this.endorse = new Endorse(channel, peers);
        this.submit = new Submit(name, orderer);
        this.commitStatus = new CommitStatus(channel, access);
        this.chaincodeEvents = new ChaincodeEvents(channel, access);
    }

    @Override
    public void evaluate(EvaluateRequest request, StreamObserver<EvaluateResponse> responses) {
        answer(responses, () -> evaluate.evaluate(request));
    }

    @Override
    public void endorse(EndorseRequest request, StreamObserver<EndorseResponse> responses) {
        answer(responses, () -> endorse.endorse(request));
    }

    @Override
    public void submit(SubmitRequest request, StreamObserver<SubmitResponse> responses) {
        answer(responses, () -> submit.submit(request));
    }

    @Override
    public void commitStatus(SignedCommitStatusRequest request, StreamObserver<CommitStatusResponse> responses) {
        try {
            CompletableFuture<CommittedStatus> committed = commitStatus.await(request);
            ((ServerCallStreamObserver<CommitStatusResponse>) responses)
                    .setOnCancelHandler(() -> committed.cancel(false));
            committed.whenComplete((status, failure) -> answer(responses, status, failure));
        } catch (GatewayException e) {
            responses.onError(e.toStatus());
        }
    }

    @Override
    public void chaincodeEvents(
            SignedChaincodeEventsRequest request, StreamObserver<ChaincodeEventsResponse> responses) {
        try {
            chaincodeEvents.stream(
                    request, new FlowControlled<>((ServerCallStreamObserver<ChaincodeEventsResponse>) responses));
        } catch (GatewayException e) {
            responses.onError(e.toStatus());
        }
    }

    @FunctionalInterface
    private interface Call<T> {
        T run() throws GatewayException;
    }

    private static <T> void answer(StreamObserver<T> responses, Call<T> call) {
        try {
            T response = call.run();
            if (!Context.current().isCancelled()) {
                responses.onNext(response);
                responses.onCompleted();
            }
        } catch (GatewayException e) {
            responses.onError(e.toStatus());
        } catch (NotOfferedException e) {
            responses.onError(
                    Status.UNIMPLEMENTED.withDescription(e.getMessage()).asRuntimeException());
        } catch (LedgerUnavailableException e) {
            responses.onError(Status.UNAVAILABLE.withDescription(e.getMessage()).asRuntimeException());
        } catch (RuntimeException e) {
            LOG.error("A call of the gateway failed", e);
            responses.onError(Status.INTERNAL.withDescription(e.getMessage()).asRuntimeException());
        }
    }

    private static void answer(
            StreamObserver<CommitStatusResponse> responses,
            @Nullable CommittedStatus status,
            @Nullable Throwable failure) {
        if (status != null) {
            responses.onNext(CommitStatus.newResponse(status));
            responses.onCompleted();
        } else if (failure != null && !(failure instanceof CancellationException)) {
            responses.onError(new StatusRuntimeException(
                    Status.UNAVAILABLE.withDescription(failure.getMessage()).withCause(failure)));
        }
    }
}
