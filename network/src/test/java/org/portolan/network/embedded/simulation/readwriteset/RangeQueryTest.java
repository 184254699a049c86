package org.portolan.network.embedded.simulation.readwriteset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReads;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.junit.jupiter.api.Test;
import org.portolan.network.hash.Sha256;

class RangeQueryTest {
    @Test
    void up_to_fifty_results_are_recorded_as_they_are() {
        RangeQueryInfo info = query(50);

        assertThat(info.getRawReads().getKvReadsCount()).isEqualTo(50);
        assertThat(info.getItrExhausted()).isTrue();
        assertThat(info.getEndKey()).isEqualTo("end");
    }

    @Test
    void more_results_are_recorded_by_the_hashes_of_fifty_one_each() {
        RangeQueryInfo info = query(103);

        assertThat(info.hasRawReads()).isFalse();
        assertThat(info.getReadsMerkleHashes().getMaxDegree()).isEqualTo(50);
        assertThat(info.getReadsMerkleHashes().getMaxLevel()).isOne();
        assertThat(info.getReadsMerkleHashes().getMaxLevelHashesList())
                .containsExactly(hash(0, 51), hash(51, 102), hash(102, 103));
    }

    @Test
    void thousands_of_results_make_a_second_level() {
        RangeQueryInfo info = query(51 * 51 + 1);

        List<ByteString> leaves = new ArrayList<>();
        for (int i = 0; i < 51; i++) {
            leaves.add(hash(i * 51, (i + 1) * 51));
        }
        assertThat(info.getReadsMerkleHashes().getMaxLevel()).isEqualTo(2);
        assertThat(info.getReadsMerkleHashes().getMaxLevelHashesList())
                .containsExactly(Sha256.of(ByteString.copyFrom(leaves)), hash(51 * 51, 51 * 51 + 1));
    }

    @Test
    void a_query_that_was_left_off_ends_at_the_last_key_seen() {
        RangeQuery query = new RangeQuery("start", "end");
        query.returned(read(7));

        assertThat(query.complete().getEndKey()).isEqualTo("key0007");
        assertThat(query.complete().getItrExhausted()).isFalse();
    }

    private static RangeQueryInfo query(int results) {
        RangeQuery query = new RangeQuery("start", "end");
        for (int i = 0; i < results; i++) {
            query.returned(read(i));
        }
        query.exhausted();
        return query.complete();
    }

    private static KVRead read(int number) {
        return KVRead.newBuilder().setKey("key%04d".formatted(number)).build();
    }

    private static ByteString hash(int from, int to) {
        QueryReads.Builder reads = QueryReads.newBuilder();
        for (int i = from; i < to; i++) {
            reads.addKvReads(read(i));
        }
        return Sha256.of(reads.build().toByteString());
    }
}
