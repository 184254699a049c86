package org.portolan.gateway.blocks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.ByteString;
import java.time.Instant;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.blocks.content.BlockReader;
import org.portolan.gateway.blocks.content.LedgerKey;
import org.portolan.gateway.blocks.content.UnreadableBlock;

class BlockReaderTest {
    private final TestChain chain = new TestChain("portolan");

    @Test
    void reads_creator_endorsers_and_writes() {
        var time = Instant.parse("2026-11-20T00:15:00.000000001Z");
        var block = chain.add(TestTransaction.by("CNCustomsMSP")
                .endorsedBy("CNCustomsMSP", "SGCustomsMSP")
                .at(time)
                .writes("movement", TestTransaction.key("movement", "A", "B", "C"), "{}"));

        var transaction = BlockReader.read(block).transactions().getFirst();

        assertThat(transaction.creator()).isEqualTo("CNCustomsMSP");
        assertThat(transaction.endorsers()).containsExactlyInAnyOrder("CNCustomsMSP", "SGCustomsMSP");
        assertThat(transaction.position().ledgerTime()).isEqualTo(time);
        assertThat(transaction.position().transactionId()).isEqualTo("tx-1-0");
        assertThat(transaction.writes().getFirst().key()).isEqualTo(new LedgerKey("movement", List.of("A", "B", "C")));
    }

    @Test
    void skips_configuration() {
        assertThat(BlockReader.read(chain.blocks().getFirst()).transactions()).isEmpty();
    }

    @Test
    void takes_valid_transactions_only_also_when_codes_are_above_127() {
        var block = chain.add(
                TestTransaction.by("CNCustomsMSP").markedAs(TxValidationCode.MVCC_READ_CONFLICT_VALUE),
                TestTransaction.by("CNCustomsMSP"),
                TestTransaction.by("CNCustomsMSP").markedAs(TxValidationCode.NOT_VALIDATED_VALUE),
                TestTransaction.by("CNCustomsMSP").markedAs(TxValidationCode.INVALID_OTHER_REASON_VALUE));

        assertThat(BlockReader.read(block).transactions())
                .extracting(transaction -> transaction.position().transaction())
                .containsExactly(1);
    }

    @Test
    void shows_private_data_whose_hashes_stand_in_the_block() {
        var block = chain.add(TestTransaction.by("CNCustomsMSP")
                .hides("_implicit_org_CNCustomsMSP", TestTransaction.key("origin", "CNCustomsMSP", "1"), "secret"));

        var transaction = BlockReader.read(block).transactions().getFirst();

        assertThat(transaction.privateWrites().getFirst().value().toStringUtf8())
                .isEqualTo("secret");
        assertThat(transaction.lacksPrivateDataOf("_implicit_org_CNCustomsMSP")).isFalse();
    }

    @Test
    void refuses_private_data_with_another_hash() {
        var honest =
                chain.add(TestTransaction.by("CNCustomsMSP").hides("c", TestTransaction.key("origin", "1"), "true"));
        var forged = honest.toBuilder()
                .putPrivateDataMap(
                        0,
                        TestTransaction.by("CNCustomsMSP")
                                .hides("c", TestTransaction.key("origin", "1"), "false")
                                .secrets())
                .build();

        assertThatThrownBy(() -> BlockReader.read(forged)).isInstanceOf(UnreadableBlock.class);
    }

    @Test
    void knows_that_private_data_is_owed() {
        var block =
                chain.add(TestTransaction.by("CNCustomsMSP").hides("c", TestTransaction.key("origin", "1"), "true"));
        var withheld = block.toBuilder()
                .putPrivateDataMap(0, TxPvtReadWriteSet.getDefaultInstance())
                .build();

        assertThat(BlockReader.read(withheld).transactions().getFirst().lacksPrivateDataOf("c"))
                .isTrue();
    }

    @Test
    void refuses_a_block_without_validity_flags() {
        var block = chain.add(TestTransaction.by("CNCustomsMSP"));
        var metadata = block.getBlock().getMetadata().toBuilder().setMetadata(2, ByteString.EMPTY);
        var naked = block.toBuilder()
                .setBlock(block.getBlock().toBuilder().setMetadata(metadata))
                .build();

        assertThatThrownBy(() -> BlockReader.read(naked))
                .isInstanceOf(UnreadableBlock.class)
                .hasMessageContaining("validity flags");
    }

    @Test
    void tells_who_speaks_and_who_passed_the_guard() {
        var block = chain.add(TestTransaction.by("CNCustomsMSP")
                .endorsedBy("SGCustomsMSP")
                .writes("certificate", TestTransaction.key("guard", "CNCustomsMSP"), "x"));

        var transaction = BlockReader.read(block).transactions().getFirst();

        assertThat(transaction.speaksFor("CNCustomsMSP")).isFalse();
        assertThat(transaction.passedGuardOf("CNCustomsMSP", "certificate")).isTrue();
        assertThat(transaction.passedGuardOf("CNCustomsMSP", "movement")).isFalse();
        assertThat(transaction.passedGuardOf("SGCustomsMSP", "certificate")).isFalse();
    }
}
