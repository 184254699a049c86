package org.portolan.network.fabric.orderer;

import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc.AtomicBroadcastStub;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.portolan.network.fabric.connection.Unanswered;

/** Hands one envelope to one orderer and takes its first answer. */
public final class OrdererCall {

    private static final int LARGEST_MESSAGE = 100 * 1024 * 1024;

    private OrdererCall() {}

    /** Has the envelope ordered; the answer holds a status, which may be a refusal, and no promise that it is valid. */
    public static BroadcastResponse broadcast(OrdererEndpoint orderer, Envelope envelope, Duration atMost)
            throws IOException, OrdererUnavailable, InterruptedException {
        return call(orderer, envelope, atMost, AtomicBroadcastStub::broadcast);
    }

    /** The first block, or the status in place of one, to an envelope that asks for blocks. */
    public static DeliverResponse deliver(OrdererEndpoint orderer, Envelope envelope, Duration atMost)
            throws IOException, OrdererUnavailable, InterruptedException {
        return call(orderer, envelope, atMost, AtomicBroadcastStub::deliver);
    }

    private interface Method<T> {
        StreamObserver<Envelope> open(AtomicBroadcastStub stub, StreamObserver<T> answers);
    }

    private static <T> T call(OrdererEndpoint orderer, Envelope envelope, Duration atMost, Method<T> method)
            throws IOException, OrdererUnavailable, InterruptedException {
        ManagedChannel connection = NettyChannelBuilder.forAddress(
                        orderer.address().host(), orderer.address().port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(orderer.tlsAuthority().toFile())
                        .build())
                .maxInboundMessageSize(LARGEST_MESSAGE)
                .build();
        try {
            FirstAnswer<T> answer = new FirstAnswer<>();
            StreamObserver<Envelope> requests = method.open(AtomicBroadcastGrpc.newStub(connection), answer);
            requests.onNext(envelope);
            return answer.received.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            Throwable failure = Optional.ofNullable(e.getCause()).orElse(e);
            throw new OrdererUnavailable(
                    Unanswered.words(failure, orderer.address().toString(), orderer.tlsAuthority(), atMost)
                            .orElseGet(() -> String.valueOf(failure.getMessage())),
                    e);
        } catch (TimeoutException e) {
            throw new OrdererUnavailable(Unanswered.silent(orderer.address().toString(), atMost), e);
        } finally {
            connection.shutdownNow();
        }
    }

    private static final class FirstAnswer<T> implements StreamObserver<T> {

        private final CompletableFuture<T> received = new CompletableFuture<>();

        @Override
        public void onNext(T answer) {
            received.complete(answer);
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
