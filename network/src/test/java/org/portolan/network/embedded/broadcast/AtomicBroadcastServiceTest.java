package org.portolan.network.embedded.broadcast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.network.testnetwork.TestNetwork.CN;

import com.google.protobuf.ByteString;
import com.google.protobuf.Timestamp;
import io.grpc.stub.StreamObserver;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.hyperledger.fabric.client.Gateway;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Header;
import org.hyperledger.fabric.protos.common.HeaderType;
import org.hyperledger.fabric.protos.common.Payload;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.gateway.PreparedTransaction;
import org.hyperledger.fabric.protos.msp.SerializedIdentity;
import org.hyperledger.fabric.protos.orderer.AtomicBroadcastGrpc;
import org.hyperledger.fabric.protos.orderer.BroadcastResponse;
import org.hyperledger.fabric.protos.orderer.DeliverResponse;
import org.hyperledger.fabric.protos.orderer.SeekInfo;
import org.hyperledger.fabric.protos.orderer.SeekNewest;
import org.hyperledger.fabric.protos.orderer.SeekOldest;
import org.hyperledger.fabric.protos.orderer.SeekPosition;
import org.hyperledger.fabric.protos.orderer.SeekSpecified;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.portolan.network.testnetwork.SharedNetwork;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.network.testnetwork.TestUsers;

@Timeout(120)
class AtomicBroadcastServiceTest {
    private static final SeekPosition OLDEST =
            SeekPosition.newBuilder().setOldest(SeekOldest.getDefaultInstance()).build();
    private static final SeekPosition NEWEST =
            SeekPosition.newBuilder().setNewest(SeekNewest.getDefaultInstance()).build();

    private final TestNetwork network = SharedNetwork.network();
    private final Path officer = TestNetwork.identities(CN).userMsp("officer");

    @BeforeEach
    void commitABlock() throws Exception {
        try (Gateway gateway = network.gateway(CN, "officer")) {
            gateway.getNetwork(TestNetwork.CHANNEL)
                    .getContract(SharedNetwork.TWO_CUSTOMS)
                    .submitTransaction("put", "before-broadcast", "value");
        }
    }

    @Test
    void an_endorsed_transaction_can_be_given_to_the_orderer_itself() throws Exception {
        try (Gateway gateway = network.gateway(CN, "officer")) {
            var transaction = gateway.getNetwork(TestNetwork.CHANNEL)
                    .getContract(SharedNetwork.TWO_CUSTOMS)
                    .newProposal("put")
                    .addArguments("broadcast", "value")
                    .build()
                    .endorse();
            Envelope unsigned =
                    PreparedTransaction.parseFrom(transaction.getBytes()).getEnvelope();

            BroadcastResponse response = broadcast(sign(unsigned.getPayload()));

            assertThat(response.getStatus()).isEqualTo(Status.SUCCESS);
        }
    }

    @Test
    void an_envelope_without_a_members_signature_is_refused() throws Exception {
        BroadcastResponse response = broadcast(newSeek(OLDEST, OLDEST).toBuilder()
                .setSignature(ByteString.copyFromUtf8("none"))
                .build());

        assertThat(response.getStatus()).isIn(Status.FORBIDDEN, Status.BAD_REQUEST);
    }

    @Test
    void blocks_come_as_an_orderer_holds_them_without_a_judgement_on_their_transactions() throws Exception {
        BlockingQueue<DeliverResponse> responses = deliver(newSeek(OLDEST, specified(1)));

        DeliverResponse first = take(responses);
        DeliverResponse second = take(responses);
        assertThat(first.getBlock().getHeader().getNumber()).isZero();
        assertThat(second.getBlock().getHeader().getNumber()).isOne();
        assertThat(second.getBlock().getMetadata().getMetadata(BlockMetadataIndex.TRANSACTIONS_FILTER_VALUE))
                .isEqualTo(ByteString.EMPTY);
        assertThat(second.getBlock().getMetadata().getMetadata(BlockMetadataIndex.SIGNATURES_VALUE))
                .isNotEqualTo(ByteString.EMPTY);
        assertThat(take(responses).getStatus()).isEqualTo(Status.SUCCESS);
    }

    @Test
    void the_newest_block_alone_can_be_asked_for() throws Exception {
        BlockingQueue<DeliverResponse> responses = deliver(newSeek(NEWEST, NEWEST));

        assertThat(take(responses).getBlock().getHeader().getNumber())
                .isBetween(1L, network.node().height() - 1);
        assertThat(take(responses).getStatus()).isEqualTo(Status.SUCCESS);
    }

    @Test
    void a_seek_beyond_the_chain_that_will_not_wait_is_told_so() throws Exception {
        SeekPosition next = specified(network.node().height());

        assertThat(take(deliver(newSeek(next, next))).getStatus()).isEqualTo(Status.NOT_FOUND);
    }

    @Test
    void a_seek_that_ends_before_it_begins_is_refused() throws Exception {
        assertThat(take(deliver(newSeek(specified(1), specified(0)))).getStatus())
                .isEqualTo(Status.BAD_REQUEST);
    }

    private BroadcastResponse broadcast(Envelope envelope) throws InterruptedException {
        BlockingQueue<BroadcastResponse> responses = new LinkedBlockingQueue<>();
        StreamObserver<Envelope> requests =
                AtomicBroadcastGrpc.newStub(network.ordererConnection()).broadcast(new Collecting<>(responses));
        requests.onNext(envelope);
        BroadcastResponse response = take(responses);
        requests.onCompleted();
        return response;
    }

    private BlockingQueue<DeliverResponse> deliver(Envelope seek) {
        BlockingQueue<DeliverResponse> responses = new LinkedBlockingQueue<>();
        StreamObserver<Envelope> requests =
                AtomicBroadcastGrpc.newStub(network.ordererConnection()).deliver(new Collecting<>(responses));
        requests.onNext(seek);
        requests.onCompleted();
        return responses;
    }

    private static <T> T take(BlockingQueue<T> responses) throws InterruptedException {
        T response = responses.poll(20, TimeUnit.SECONDS);
        if (response == null) {
            throw new AssertionError("no response in time");
        }
        return response;
    }

    private Envelope newSeek(SeekPosition start, SeekPosition stop) throws Exception {
        ChannelHeader channelHeader = ChannelHeader.newBuilder()
                .setType(HeaderType.DELIVER_SEEK_INFO_VALUE)
                .setChannelId(TestNetwork.CHANNEL)
                .setTimestamp(Timestamp.newBuilder().setSeconds(Instant.now().getEpochSecond()))
                .build();
        SerializedIdentity creator = SerializedIdentity.newBuilder()
                .setMspid(CN)
                .setIdBytes(ByteString.copyFrom(TestUsers.identity(CN, officer).getCredentials()))
                .build();
        Header header = Header.newBuilder()
                .setChannelHeader(channelHeader.toByteString())
                .setSignatureHeader(SignatureHeader.newBuilder()
                        .setCreator(creator.toByteString())
                        .setNonce(ByteString.copyFromUtf8("nonce"))
                        .build()
                        .toByteString())
                .build();
        SeekInfo seek = SeekInfo.newBuilder()
                .setStart(start)
                .setStop(stop)
                .setBehavior(SeekInfo.SeekBehavior.FAIL_IF_NOT_READY)
                .build();
        return sign(Payload.newBuilder()
                .setHeader(header)
                .setData(seek.toByteString())
                .build()
                .toByteString());
    }

    private Envelope sign(ByteString payload) throws Exception {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(payload.toByteArray());
        return Envelope.newBuilder()
                .setPayload(payload)
                .setSignature(ByteString.copyFrom(TestUsers.signer(officer).sign(digest)))
                .build();
    }

    private static SeekPosition specified(long number) {
        return SeekPosition.newBuilder()
                .setSpecified(SeekSpecified.newBuilder().setNumber(number))
                .build();
    }

    private record Collecting<T>(BlockingQueue<T> responses) implements StreamObserver<T> {
        @Override
        public void onNext(T response) {
            responses.add(response);
        }

        @Override
        public void onError(Throwable cause) {}

        @Override
        public void onCompleted() {}
    }
}
