package org.portolan.network.embedded.simulation.readwriteset;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.MessageLite;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.Version;
import org.junit.jupiter.api.Test;
import org.portolan.network.hash.Sha256;

/** The expected hashes were computed by Fabric 3.1.5's own rwsetutil.RWSetBuilder from the same operations. */
class ReadWriteSetTest {
    private final ReadWriteSet set = new ReadWriteSet();

    @Test
    void its_bytes_are_those_that_fabrics_peer_makes_of_the_same_reads_and_writes() throws Exception {
        recordPublicPart(set.namespace("zeta"));
        recordPrivatePart(set.namespace("alpha"));

        assertThat(set.publicSet().getSerializedSize()).isEqualTo(1586);
        assertThat(sha256(set.publicSet()))
                .isEqualTo("cbb509f4483867a73354484f171242bb022786814dcd4a2f09f3e488d1b3dc72");
        assertThat(sha256(set.privateSet().orElseThrow()))
                .isEqualTo("f34f30d6f2dcc2638d7ed08dec59770204e59f47e94199a8819db8d3c28bfd2f");
    }

    @Test
    void without_private_writes_there_is_no_private_set() {
        set.namespace("zeta").write("key", text("value"));

        assertThat(set.privateSet()).isEmpty();
    }

    private static void recordPublicPart(NamespaceReadWrites zeta) {
        zeta.read(read("plain", 3, 4));
        zeta.read(KVRead.newBuilder().setKey("absent").build());
        zeta.read(read("first", 0, 0));
        zeta.write("\ud83d\udea2", text("ship"));
        zeta.write("\uffee", text("half"));
        zeta.write("\u0000movement\u0000CSQU3054383\u0000", text("event"));
        zeta.write("gone", ByteString.EMPTY);
        zeta.write("plain", text("one"));
        zeta.write("plain", text("two"));
        zeta.writeMetadata("plain", Map.of("VALIDATION_PARAMETER", text("policy"), "A", text("a")));
        range(zeta, "s1", "e1", 0, true);
        range(zeta, "s2", "e2", 50, true);
        range(zeta, "s3", "e3", 51, false);
        range(zeta, "s4", "e4", 2602, true);
        range(zeta, "s2", "e2", 50, true);
    }

    private static void recordPrivatePart(NamespaceReadWrites alpha) {
        CollectionReadWrites ofNewZealand = alpha.collection("_implicit_org_NZCustomsMSP");
        ofNewZealand.read(
                "k",
                KVReadHash.newBuilder()
                        .setKeyHash(Sha256.of("k"))
                        .setVersion(version(9, 1))
                        .build());
        ofNewZealand.read(
                "none", KVReadHash.newBuilder().setKeyHash(Sha256.of("none")).build());
        CollectionReadWrites ofChina = alpha.collection("_implicit_org_CNCustomsMSP");
        ofChina.write("k", text("secret"), false);
        ofChina.write("deleted", ByteString.EMPTY, false);
        ofChina.write("purged", ByteString.EMPTY, true);
        ofChina.writeMetadata("k", Map.of("VALIDATION_PARAMETER", text("policy")));
    }

    private static void range(NamespaceReadWrites namespace, String start, String end, int results, boolean all) {
        RangeQuery query = new RangeQuery(start, end);
        for (int i = 0; i < results; i++) {
            query.returned(read("key%04d".formatted(i), i, i % 7));
        }
        if (all) {
            query.exhausted();
        }
        namespace.ranged(query.complete());
    }

    private static KVRead read(String key, long block, long transaction) {
        return KVRead.newBuilder()
                .setKey(key)
                .setVersion(version(block, transaction))
                .build();
    }

    private static Version version(long block, long transaction) {
        return Version.newBuilder().setBlockNum(block).setTxNum(transaction).build();
    }

    private static ByteString text(String text) {
        return ByteString.copyFromUtf8(text);
    }

    private static String sha256(MessageLite message) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(message.toByteArray()));
    }
}
