package org.portolan.network.embedded.validation;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.channel.ImplicitCollections;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.fixture.SignedTransaction;
import org.portolan.network.embedded.fixture.TestChannel;
import org.portolan.network.embedded.ledger.state.KeyVersionedValue;
import org.portolan.network.embedded.ledger.state.StateIterator;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.state.VersionedValue;
import org.portolan.network.hash.RangeSummary;

class ConcurrencyValidationTest {
    private static final String CN = TestChannel.CN;
    private static final String COLLECTION = ImplicitCollections.of(CN);

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

    private static Results results() {
        return Results.in("certificate");
    }

    private TxValidationCode code(Results results) {
        return network.commit(results, CN).code();
    }

    private List<TxValidationCode> inOneBlock(Results... results) {
        List<ByteString> data = List.of(results).stream()
                .map(result -> network.transaction(result, CN))
                .map(SignedTransaction::envelope)
                .map(envelope -> envelope.toByteString())
                .toList();
        try (StateSnapshot state = network.channel().snapshot(CN)) {
            return new BlockValidator(network.settings(), network.msps())
                    .validate(network.channel().height(), data, state, id -> false)
                    .codes();
        }
    }

    private Optional<Version> version(String key) {
        try (StateSnapshot state = network.channel().snapshot(CN)) {
            return state.get("certificate", key).map(VersionedValue::version);
        }
    }

    /** What a simulation records that went over the keys from start to end. */
    private RangeQueryInfo query(String start, String end, boolean exhausted) {
        return recorded(start, end, exhausted, 1000);
    }

    private RangeQueryInfo recorded(String start, String end, boolean exhausted, int degree) {
        RangeSummary summary = new RangeSummary(degree);
        String last = end;
        try (StateSnapshot state = network.channel().snapshot(CN);
                StateIterator<KeyVersionedValue> range = state.range("certificate", start, end)) {
            while (range.hasNext()) {
                KeyVersionedValue found = range.next();
                last = found.key();
                summary.add(KVRead.newBuilder()
                        .setKey(found.key())
                        .setVersion(found.version().toProto())
                        .build());
            }
        }
        RangeQueryInfo.Builder info = RangeQueryInfo.newBuilder()
                .setStartKey(start)
                .setEndKey(exhausted ? end : last)
                .setItrExhausted(exhausted);
        if (summary.isEmpty()) {
            return info.setRawReads(QueryReads.newBuilder().addAllKvReads(summary.rawReads()))
                    .build();
        }
        return info.setReadsMerkleHashes(summary.close()).build();
    }

    @Test
    void accepts_a_read_of_what_still_stands() {
        code(results().put("a", "1"));

        assertThat(code(results()
                        .read("a", version("a"))
                        .read("none", Optional.empty())
                        .put("a", "2")))
                .isEqualTo(TxValidationCode.VALID);
    }

    @Test
    void refuses_a_read_of_what_has_changed_appeared_or_gone() {
        code(results().put("a", "1"));
        Optional<Version> before = version("a");
        code(results().put("a", "2"));

        assertThat(code(results().read("a", before).put("b", "1"))).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        assertThat(code(results().read("a", Optional.empty()).put("b", "1")))
                .isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
        code(results().delete("a"));
        assertThat(code(results().read("a", before).put("b", "1"))).isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
    }

    @Test
    void lets_the_first_of_two_that_read_and_write_the_same_key_win() {
        code(results().put("a", "1"));
        Results first = results().read("a", version("a")).put("a", "2");
        Results second = results().read("a", version("a")).put("a", "3");

        assertThat(inOneBlock(first, second, results().put("a", "blind")))
                .containsExactly(TxValidationCode.VALID, TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.VALID);
    }

    @Test
    void does_not_let_an_invalid_transaction_disturb_a_later_one() {
        code(results().put("a", "1"));
        Results invalid = results().read("b", Optional.of(new Version(9, 9))).put("a", "2");

        assertThat(inOneBlock(invalid, results().read("a", version("a")).put("a", "3")))
                .containsExactly(TxValidationCode.MVCC_READ_CONFLICT, TxValidationCode.VALID);
    }

    @Test
    void refuses_a_private_read_of_what_has_changed() {
        code(results().putPrivate(COLLECTION, "k", "1"));
        Optional<Version> before = Optional.of(new Version(1, 0));
        assertThat(code(results().readPrivate(COLLECTION, "k", before).put("a", "1")))
                .isEqualTo(TxValidationCode.VALID);
        Results write = results().putPrivate(COLLECTION, "k", "2");

        assertThat(inOneBlock(
                        write, results().readPrivate(COLLECTION, "k", before).put("a", "2")))
                .containsExactly(TxValidationCode.VALID, TxValidationCode.MVCC_READ_CONFLICT);
        code(write);
        assertThat(code(results().readPrivate(COLLECTION, "k", before).put("a", "2")))
                .isEqualTo(TxValidationCode.MVCC_READ_CONFLICT);
    }

    @Test
    void refuses_a_query_in_whose_range_a_key_appeared_changed_or_went() {
        code(results().put("b", "1").put("d", "1"));
        RangeQueryInfo query = query("a", "z", true);

        assertThat(inOneBlock(results().range(query).put("x", "1"))).containsExactly(TxValidationCode.VALID);
        for (Results change : List.of(
                results().put("c", "new"), results().put("b", "2"), results().delete("d"))) {
            assertThat(inOneBlock(change, results().range(query).put("zz", "1")))
                    .containsExactly(TxValidationCode.VALID, TxValidationCode.PHANTOM_READ_CONFLICT);
        }
        assertThat(inOneBlock(
                        results().put("zzz", "outside"), results().range(query).put("zz", "1")))
                .containsOnly(TxValidationCode.VALID);
    }

    @Test
    void refuses_a_query_whose_range_another_block_changed() {
        code(results().put("b", "1"));
        RangeQueryInfo query = query("a", "z", true);
        code(results().put("c", "1"));

        assertThat(code(results().range(query).put("zz", "1"))).isEqualTo(TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void looks_only_as_far_as_a_query_went_that_was_not_read_to_its_end() {
        code(results().put("a", "1").put("b", "1"));
        RangeQueryInfo query = query("a", "c", false);

        assertThat(inOneBlock(
                        results().put("bb", "behind the last key seen"),
                        results().range(query).put("zz", "1")))
                .containsOnly(TxValidationCode.VALID);
        assertThat(inOneBlock(
                        results().put("b", "the last key seen"),
                        results().range(query).put("zz", "1")))
                .containsExactly(TxValidationCode.VALID, TxValidationCode.PHANTOM_READ_CONFLICT);
    }

    @Test
    void accepts_and_refuses_queries_recorded_as_a_summary() {
        Results many = results();
        for (int i = 0; i < 40; i++) {
            many.put("key%03d".formatted(i), "1");
        }
        code(many);
        RangeQueryInfo query = recorded("key", "keyz", true, 3);

        assertThat(query.hasReadsMerkleHashes()).isTrue();
        assertThat(inOneBlock(results().range(query).put("x", "1"))).containsExactly(TxValidationCode.VALID);
        for (Results change : List.of(
                results().put("key010x", "new"),
                results().put("key039", "2"),
                results().delete("key000"))) {
            assertThat(inOneBlock(change, results().range(query).put("x", "1")))
                    .containsExactly(TxValidationCode.VALID, TxValidationCode.PHANTOM_READ_CONFLICT);
        }
    }
}
