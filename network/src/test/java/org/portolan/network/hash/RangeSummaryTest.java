package org.portolan.network.hash;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.util.HexFormat;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.network.embedded.ledger.state.Version;

class RangeSummaryTest {
    /** The hashes were computed by Fabric 3.1.5's own code for the same reads. */
    @ParameterizedTest
    @CsvSource({
        "5, 1, f8a656c4ac8701ee5b691fbe661419e3ecc630f7c11c61edc969f13657857080"
                + " 322f7724be484052c213dcd7b5b5583de0167fda515ed84504356d86eeca6c9c",
        "30, 2, a26cfce52993d04aaa7237c0e4a96efb2b84236a1dc7702a5c264e66142ee53f"
                + " 10a6d95b832c4e43817cccd07b6bf42ae8b9af6eb7ce271b6583abcbe0422bd8",
        "200, 4, 2407acdfbd3b38e4f5715fe3133c8241bc051c7933337e2f4ddf0f697984d521"
    })
    void summarises_reads_as_fabric_does(int count, int level, String hashes) {
        RangeSummary summary = new RangeSummary(3);
        for (int i = 0; i < count; i++) {
            summary.add(KVRead.newBuilder()
                    .setKey("key%04d".formatted(i))
                    .setVersion(new Version(i + 1, i % 7).toProto())
                    .build());
        }

        QueryReadsMerkleSummary closed = summary.close();

        assertThat(closed.getMaxLevel()).isEqualTo(level);
        assertThat(closed.getMaxLevelHashesList())
                .isEqualTo(List.of(hashes.split(" ")).stream()
                        .map(hex -> ByteString.copyFrom(HexFormat.of().parseHex(hex)))
                        .toList());
    }
}
