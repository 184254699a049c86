package org.portolan.network.embedded.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.state.KeyVersionedValue;
import org.portolan.network.embedded.ledger.state.StateIterator;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.hash.BlockHashes;

class ChannelTest {
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

    private CommittedStatus put(String key, String value) {
        return network.commit(Results.in("movement").put(key, value), TestChannel.CN, TestChannel.SG);
    }

    private static <T> List<T> all(StateIterator<T> iterator) {
        List<T> found = new ArrayList<>();
        try (iterator) {
            iterator.forEachRemaining(found::add);
        }
        return found;
    }

    @Test
    void finds_a_block_by_number_hash_and_transaction() throws Exception {
        SignedTransaction transaction =
                network.transaction(Results.in("movement").put("a", "1"), TestChannel.CN, TestChannel.SG);
        network.commit(transaction);
        Channel channel = network.channel();
        Block block = channel.block(1).orElseThrow();

        assertThat(channel.blockByHash(BlockHashes.headerHash(block.getHeader()).toByteArray()))
                .contains(block);
        assertThat(channel.blockByTransaction(transaction.id())).contains(block);
        assertThat(channel.transaction(transaction.id()))
                .map(processed -> processed.getTransactionEnvelope())
                .contains(transaction.envelope());
        assertThat(channel.block(2)).isEmpty();
        assertThat(channel.blockByTransaction("nobody's")).isEmpty();
    }

    @Test
    void gives_a_snapshot_that_later_blocks_do_not_change() {
        put("a", "1");
        try (StateSnapshot before = network.channel().snapshot(TestChannel.CN)) {
            put("a", "2");

            assertThat(before.get("movement", "a"))
                    .map(found -> found.value().toStringUtf8())
                    .contains("1");
            assertThat(before.height()).isEqualTo(2);
        }
    }

    @Test
    void ranges_over_keys_in_the_order_of_their_bytes_within_one_namespace() {
        network.commit(
                Results.in("movement")
                        .put("b", "2")
                        .put("a", "1")
                        .put("\u00e9", "4")
                        .put("c", "3")
                        .put("\ud83d\udea2", "5"),
                TestChannel.CN,
                TestChannel.SG);
        network.commit(Results.in("certificate").put("b", "other"), TestChannel.CN);

        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            assertThat(all(state.range("movement", "", "")))
                    .extracting(KeyVersionedValue::key)
                    .containsExactly("a", "b", "c", "\u00e9", "\ud83d\udea2");
            assertThat(all(state.range("movement", "b", "c")))
                    .extracting(KeyVersionedValue::key)
                    .containsExactly("b");
        }
    }

    @Test
    void tells_the_history_of_a_key_newest_first() {
        put("a", "1");
        put("a\u0000b", "of another key");
        network.commit(Results.in("movement").delete("a"), TestChannel.CN, TestChannel.SG);
        put("a", "3");

        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            List<KeyModification> history = all(state.history("movement", "a"));
            assertThat(history)
                    .extracting(change -> change.getValue().toStringUtf8())
                    .containsExactly("3", "", "1");
            assertThat(history).extracting(KeyModification::getIsDelete).containsExactly(false, true, false);
        }
    }

    @Test
    void streams_blocks_from_any_start_and_waits_for_those_to_come() throws Exception {
        put("a", "1");
        List<Long> seen = new ArrayList<>();
        try (BlockStream stream = network.channel().blocks(0)) {
            seen.add(stream.next().getHeader().getNumber());
            seen.add(stream.next().getHeader().getNumber());
            assertThat(stream.next(Duration.ofMillis(20))).isEmpty();
            put("b", "2");
            seen.add(stream.next().getHeader().getNumber());
        }

        assertThat(seen).containsExactly(0L, 1L, 2L);
    }

    @Test
    void ends_a_waiting_stream_when_it_is_closed() {
        BlockStream stream = network.channel().blocks(5);
        CompletableFuture<Block> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return stream.next();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });

        stream.close();

        await().until(waiting::isDone);
        assertThatThrownBy(waiting::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(CancellationException.class);
    }

    @Test
    void tells_at_once_how_a_transaction_ended_long_ago() {
        CommittedStatus status = put("a", "1");

        assertThat(network.channel().awaitCommit(status.transactionId())).isCompletedWithValue(status);
    }

    @Test
    void fails_waits_and_submissions_once_the_ledger_cannot_be_written() {
        CompletableFuture<CommittedStatus> wait = network.channel().awaitCommit("never");

        network.channel().stop("the disk is full", new java.io.IOException("no space"));

        await().until(wait::isCompletedExceptionally);
        assertThat(network.orderer().ready()).isFalse();
        assertThat(network.channel().trouble()).contains("the disk is full");
        SignedTransaction transaction =
                network.transaction(Results.in("movement").put("a", "1"), TestChannel.CN, TestChannel.SG);
        assertThatThrownBy(() -> network.orderer().submit(transaction.envelope()))
                .hasMessageContaining("the disk is full");
    }

    @Test
    void marks_an_underendorsed_transaction_invalid_and_applies_nothing_of_it() {
        CommittedStatus status = network.commit(Results.in("movement").put("a", "1"), TestChannel.CN);

        assertThat(status.code()).isEqualTo(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);
        try (StateSnapshot state = network.channel().snapshot(TestChannel.CN)) {
            assertThat(state.get("movement", "a")).isEmpty();
        }
    }
}
