package org.portolan.network.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import io.grpc.CallOptions;
import io.grpc.ManagedChannel;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.BlockEventsRequest;
import org.hyperledger.fabric.client.CloseableIterator;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.testnetwork.TestUsers;

/** The chain as each peer and each orderer has it, read from its first block up to a height that it must reach. */
final class Chains {
    private static final int PATIENCE_SECONDS = 60;

    private final FabricNetwork network;
    private final long height;

    Chains(FabricNetwork network, long height) {
        this.network = network;
        this.height = height;
    }

    List<Block> atPeer(String mspId) {
        List<Block> chain = new ArrayList<>();
        try (Gateway gateway = network.gateway(mspId, "officer");
                CloseableIterator<Block> blocks = fromTheFirst(gateway)
                        .getEvents((CallOptions options) ->
                                options.withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS))) {
            while (chain.size() < height) {
                chain.add(blocks.next());
            }
        }
        return chain;
    }

    List<Block> atOrderer(OrdererPlace orderer, Duration patience) throws Exception {
        String mspId = FabricNetwork.CN;
        ManagedChannel connection = NettyChannelBuilder.forAddress(
                        orderer.address().host(), orderer.address().port())
                .sslContext(GrpcSslContexts.forClient()
                        .trustManager(orderer.tls().resolve("ca.crt").toFile())
                        .build())
                .build();
        try (Gateway gateway = network.gateway(mspId, "officer")) {
            BlockEventsRequest request = fromTheFirst(gateway);
            Path user = network.identities(mspId).userMsp("officer");
            Envelope seek = Envelope.parseFrom(request.getBytes()).toBuilder()
                    .setSignature(ByteString.copyFrom(TestUsers.signer(user).sign(request.getDigest())))
                    .build();
            Collected collected = new Collected(height);
            StreamObserver<Envelope> requests =
                    AtomicBroadcastGrpc.newStub(connection).withWaitForReady().deliver(collected);
            requests.onNext(seek);
            return collected.chain.get(patience.toSeconds(), TimeUnit.SECONDS);
        } finally {
            connection.shutdownNow();
        }
    }

    private static BlockEventsRequest fromTheFirst(Gateway gateway) {
        return gateway.getNetwork(FabricNetwork.CHANNEL)
                .newBlockEventsRequest()
                .startBlock(0)
                .build();
    }

    /** Header and content; signatures of orderers and the marks of peers are each node's own. */
    static void assertSame(String node, List<Block> chain, List<Block> reference) {
        for (int number = 0; number < reference.size(); number++) {
            Block block = chain.get(number);
            assertThat(block.getHeader())
                    .as("header of block %d at %s", number, node)
                    .isEqualTo(reference.get(number).getHeader());
            assertThat(block.getData())
                    .as("content of block %d at %s", number, node)
                    .isEqualTo(reference.get(number).getData());
        }
    }

    /** How often each transaction is there and valid, by its id; the channel's configuration has none. */
    static Map<String, Integer> validTransactions(List<Block> chain) throws InvalidProtocolBufferException {
        Map<String, Integer> found = new HashMap<>();
        for (Block block : chain) {
            ByteString marks = block.getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE);
            for (int index = 0; index < block.getData().getDataCount(); index++) {
                String id = transactionId(block.getData().getData(index));
                if (!id.isEmpty() && marks.byteAt(index) == TxValidationCode.VALID_VALUE) {
                    found.merge(id, 1, Integer::sum);
                }
            }
        }
        return found;
    }

    private static String transactionId(ByteString envelope) throws InvalidProtocolBufferException {
        Payload payload = Payload.parseFrom(Envelope.parseFrom(envelope).getPayload());
        return ChannelHeader.parseFrom(payload.getHeader().getChannelHeader()).getTxId();
    }

    private static final class Collected implements StreamObserver<DeliverResponse> {
        private final CompletableFuture<List<Block>> chain = new CompletableFuture<>();
        private final List<Block> blocks = new ArrayList<>();
        private final long height;

        Collected(long height) {
            this.height = height;
        }

        @Override
        public void onNext(DeliverResponse response) {
            if (!response.hasBlock()) {
                chain.completeExceptionally(new IllegalStateException("deliver ended with " + response.getStatus()));
                return;
            }
            blocks.add(response.getBlock());
            if (blocks.size() == height) {
                chain.complete(List.copyOf(blocks));
            }
        }

        @Override
        public void onError(Throwable failure) {
            chain.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
            chain.completeExceptionally(new IllegalStateException("deliver ended early"));
        }
    }
}
