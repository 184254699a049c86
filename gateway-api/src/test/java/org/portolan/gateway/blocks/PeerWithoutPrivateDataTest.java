package org.portolan.gateway.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.Grpc;
import io.grpc.InsecureChannelCredentials;
import io.grpc.InsecureServerCredentials;
import io.grpc.ManagedChannel;
import io.grpc.Server;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.client.identity.Identity;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.peer.DeliverGrpc;
import org.hyperledger.fabric.protos.peer.DeliverResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A peer that knows plain deliveries only, spoken to by Fabric's own client. */
class PeerWithoutPrivateDataTest {
    private final TestChain chain = new TestChain("portolan");
    private Server peer;
    private ManagedChannel channel;
    private Gateway gateway;

    @BeforeEach
    void connect() throws IOException {
        peer = NettyServerBuilder.forPort(0, InsecureServerCredentials.create())
                .addService(new PlainDeliveries())
                .build()
                .start();
        channel = Grpc.newChannelBuilder("127.0.0.1:" + peer.getPort(), InsecureChannelCredentials.create())
                .build();
        gateway = Gateway.newInstance()
                .identity(new Somebody())
                .signer(digest -> new byte[] {1})
                .connection(channel)
                .connect();
    }

    @AfterEach
    void close() {
        gateway.close();
        channel.shutdownNow();
        peer.shutdownNow();
    }

    @Test
    void is_asked_for_plain_blocks_after_it_said_that_it_knows_no_others() {
        chain.add(TestTransaction.by("CNCustomsMSP"));
        var blocks = new PeerBlocks(() -> gateway.getNetwork("portolan"));

        try (var refused = blocks.from(0)) {
            assertThatThrownBy(refused::hasNext).isInstanceOf(PeerUnavailable.class);
        }
        try (var plain = blocks.from(0)) {
            assertThat(plain.next().getBlock().getHeader().getNumber()).isZero();
            assertThat(plain.next().getBlock().getHeader().getNumber()).isEqualTo(1);
        }
    }

    private final class PlainDeliveries extends DeliverGrpc.DeliverImplBase {
        @Override
        public StreamObserver<Envelope> deliver(StreamObserver<DeliverResponse> answers) {
            return new StreamObserver<>() {
                @Override
                public void onNext(Envelope request) {
                    chain.blocks()
                            .forEach(block -> answers.onNext(DeliverResponse.newBuilder()
                                    .setBlock(block.getBlock())
                                    .build()));
                }

                @Override
                public void onError(Throwable gone) {}

                @Override
                public void onCompleted() {}
            };
        }
    }

    private static final class Somebody implements Identity {
        @Override
        public String getMspId() {
            return "CNCustomsMSP";
        }

        @Override
        public byte[] getCredentials() {
            return "nobody checks it here".getBytes(StandardCharsets.UTF_8);
        }
    }
}
