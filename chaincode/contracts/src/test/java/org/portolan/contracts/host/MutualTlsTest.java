package org.portolan.contracts.host;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.ManagedChannel;
import io.grpc.Status;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.protos.peer.ChaincodeGrpc;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.portolan.network.testnetwork.TestNetwork;

final class MutualTlsTest {
    private final Path china = TestNetwork.identities(TestNetwork.CN).peerTls("peer0");
    private final Path singapore = TestNetwork.identities(TestNetwork.SG).peerTls("peer0");
    private Host host;

    @BeforeEach
    void serve() throws Exception {
        host = TestHosts.serve("movement", TestHosts.genuine("movement")::answer, Optional.of(china));
    }

    @AfterEach
    void stop() {
        host.close();
    }

    @Test
    void its_own_peer_is_served() throws Exception {
        assertThat(firstAnswer(trusting()
                        .keyManager(
                                china.resolve("server.crt").toFile(),
                                china.resolve("server.key").toFile())))
                .isEqualTo("REGISTER");
    }

    @Test
    void a_caller_without_a_certificate_is_not_served() throws Exception {
        assertThat(firstAnswer(trusting())).isEqualTo("UNAVAILABLE");
    }

    @Test
    void a_peer_of_another_organisation_is_not_served() throws Exception {
        assertThat(firstAnswer(trusting()
                        .keyManager(
                                singapore.resolve("server.crt").toFile(),
                                singapore.resolve("server.key").toFile())))
                .isEqualTo("UNAVAILABLE");
    }

    private SslContextBuilder trusting() {
        return GrpcSslContexts.forClient().trustManager(china.resolve("ca.crt").toFile());
    }

    private String firstAnswer(SslContextBuilder tls) throws Exception {
        ManagedChannel channel = NettyChannelBuilder.forAddress(
                        "127.0.0.1", host.ports().getFirst())
                .sslContext(tls.build())
                .build();
        try {
            CompletableFuture<String> answer = new CompletableFuture<>();
            ChaincodeGrpc.newStub(channel).connect(new FirstAnswer(answer));
            return answer.get(10, TimeUnit.SECONDS);
        } finally {
            channel.shutdownNow();
        }
    }

    private record FirstAnswer(CompletableFuture<String> answer) implements StreamObserver<ChaincodeMessage> {
        @Override
        public void onNext(ChaincodeMessage message) {
            answer.complete(message.getType().name());
        }

        @Override
        public void onError(Throwable cause) {
            answer.complete(Status.fromThrowable(cause).getCode().name());
        }

        @Override
        public void onCompleted() {
            answer.complete("COMPLETED");
        }
    }
}
