package org.portolan.network.embedded.ordering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockMetadataIndex;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.common.Metadata;
import org.hyperledger.fabric.protos.common.MetadataSignature;
import org.hyperledger.fabric.protos.common.OrdererBlockMetadata;
import org.hyperledger.fabric.protos.common.SignatureHeader;
import org.hyperledger.fabric.protos.common.Status;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.CommittedStatus;
import org.portolan.network.hash.BlockHashes;

class OrdererTest {
    @TempDir
    Path directory;

    private TestChannel network;

    @BeforeEach
    void start() {
        network = new TestChannel(directory);
    }

    @AfterEach
    void stop() {
        network.close();
    }

    private static Results movement(String key) {
        return Results.in("movement").put(key, "value of " + key);
    }

    @Test
    void commits_an_endorsed_transaction_in_a_block_after_the_configuration() {
        CommittedStatus status = network.commit(movement("a"), TestChannel.CN, TestChannel.SG);

        assertThat(status.code()).isEqualTo(TxValidationCode.VALID);
        assertThat(status.block()).isEqualTo(1);
        assertThat(network.channel().height()).isEqualTo(2);
    }

    @Test
    void fills_one_block_with_as_many_envelopes_as_a_batch_takes() {
        SignedTransaction[] transactions = new SignedTransaction[10];
        for (int i = 0; i < transactions.length; i++) {
            transactions[i] = network.transaction(movement("key" + i), TestChannel.CN, TestChannel.NZ);
        }

        List<CommittedStatus> statuses = network.commit(transactions);

        assertThat(statuses).extracting(CommittedStatus::code).containsOnly(TxValidationCode.VALID);
        assertThat(network.channel().height()).isLessThanOrEqualTo(4);
    }

    @Test
    void signs_blocks_so_that_the_signature_covers_header_and_last_configuration() throws Exception {
        network.commit(movement("a"), TestChannel.CN, TestChannel.SG);

        Block block = network.channel().block(1).orElseThrow();
        Metadata signatures = metadata(block, BlockMetadataIndex.SIGNATURES);
        MetadataSignature signature = signatures.getSignatures(0);
        ByteString message = signatures
                .getValue()
                .concat(signature.getSignatureHeader())
                .concat(ByteString.copyFrom(BlockHashes.headerBytes(block.getHeader())));
        ByteString creator =
                SignatureHeader.parseFrom(signature.getSignatureHeader()).getCreator();
        network.msps()
                .identify(creator)
                .verify(message.toByteArray(), signature.getSignature().toByteArray());
        assertThat(OrdererBlockMetadata.parseFrom(signatures.getValue())
                        .getLastConfig()
                        .getIndex())
                .isZero();
    }

    @Test
    void chains_blocks_by_hash_and_carries_a_commit_hash_that_changes() throws Exception {
        network.commit(movement("a"), TestChannel.CN, TestChannel.SG);
        network.commit(movement("b"), TestChannel.CN, TestChannel.SG);

        Block first = network.channel().block(1).orElseThrow();
        Block second = network.channel().block(2).orElseThrow();
        assertThat(second.getHeader().getPreviousHash()).isEqualTo(BlockHashes.headerHash(first.getHeader()));
        assertThat(metadata(second, BlockMetadataIndex.COMMIT_HASH).getValue())
                .hasSize(32)
                .isNotEqualTo(metadata(first, BlockMetadataIndex.COMMIT_HASH).getValue());
    }

    @Test
    void lets_an_envelope_come_twice_without_harm() {
        SignedTransaction transaction = network.transaction(movement("a"), TestChannel.CN, TestChannel.SG);

        network.commit(transaction, transaction);
        network.commit(transaction);
        network.commit(movement("b"), TestChannel.CN, TestChannel.SG);

        assertThat(network.channel().status(transaction.id()))
                .map(CommittedStatus::code)
                .contains(TxValidationCode.VALID);
    }

    @Test
    void refuses_an_envelope_above_the_absolute_size() {
        SignedTransaction fat =
                network.transaction(Results.in("movement").put("a", "x".repeat(1024 * 1024)), TestChannel.CN);

        assertThatThrownBy(() -> network.orderer().submit(fat.envelope()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(Status.BAD_REQUEST));
    }

    @Test
    void refuses_an_envelope_for_another_channel() {
        SignedTransaction foreign = SignedTransaction.of(
                "elsewhere", network.client(TestChannel.CN), movement("a"), List.of(network.peer(TestChannel.CN)));

        assertThatThrownBy(() -> network.orderer().submit(foreign.envelope()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(Status.NOT_FOUND));
    }

    @Test
    void refuses_an_envelope_signed_by_a_peer_or_not_at_all() {
        SignedTransaction byPeer = SignedTransaction.of(
                TestChannel.NAME, network.peer(TestChannel.CN), movement("a"), List.of(network.peer(TestChannel.CN)));
        Envelope unsigned = byPeer.envelope().toBuilder().clearSignature().build();

        assertThatThrownBy(() -> network.orderer().submit(byPeer.envelope()))
                .isInstanceOfSatisfying(
                        SubmissionRefused.class,
                        refusal -> assertThat(refusal.status()).isEqualTo(Status.FORBIDDEN));
        assertThatThrownBy(() -> network.orderer().submit(unsigned)).isInstanceOf(SubmissionRefused.class);
    }

    @Test
    void commits_what_is_queued_before_it_stops() {
        SignedTransaction transaction = network.transaction(movement("a"), TestChannel.CN, TestChannel.SG);
        network.submit(transaction.envelope());

        network.orderer().close();

        assertThat(network.channel().status(transaction.id())).isPresent();
        assertThat(network.orderer().ready()).isFalse();
    }

    private static Metadata metadata(Block block, BlockMetadataIndex index) throws Exception {
        return Metadata.parseFrom(block.getMetadata().getMetadata(index.getNumber()));
    }
}
