package org.portolan.network.fabric.update;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;

/** Hands one envelope to one orderer. */
final class Broadcast {

    private Broadcast() {}

    /** The orderer's answer; an orderer that is not reached, or says nothing in time, counts as unavailable. */
    static BroadcastResponse send(OrdererEndpoint orderer, Envelope envelope, Duration atMost)
            throws IOException, InterruptedException {
        ManagedChannel connection = NettyChannelBuilder.forAddress(
                        orderer.address().host(), orderer.address().port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(orderer.tlsAuthority().toFile())
                        .build())
                .build();
        try {
            Answer answer = new Answer();
            StreamObserver<Envelope> stream =
                    AtomicBroadcastGrpc.newStub(connection).broadcast(answer);
            stream.onNext(envelope);
            BroadcastResponse response = answer.received.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
            stream.onCompleted();
            return response;
        } catch (ExecutionException e) {
            return unavailable(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException _) {
            return unavailable("it did not answer within %d s".formatted(atMost.toSeconds()));
        } finally {
            connection.shutdownNow();
        }
    }

    private static BroadcastResponse unavailable(String why) {
        return BroadcastResponse.newBuilder()
                .setStatus(Status.SERVICE_UNAVAILABLE)
                .setInfo(why)
                .build();
    }

    private static final class Answer implements StreamObserver<BroadcastResponse> {

        private final CompletableFuture<BroadcastResponse> received = new CompletableFuture<>();

        @Override
        public void onNext(BroadcastResponse response) {
            received.complete(response);
        }

        @Override
        public void onError(Throwable failure) {
            received.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            received.completeExceptionally(new IOException("it ended the connection without an answer"));
        }
    }
}
