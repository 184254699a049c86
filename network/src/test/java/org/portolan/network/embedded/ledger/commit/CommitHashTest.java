package org.portolan.network.embedded.ledger.commit;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.ledger.blocks.BlockFiles;
import org.portolan.network.embedded.ledger.blocks.BlockStore;
import org.portolan.network.embedded.ledger.state.NoPrivateData;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.transaction.ReadWriteSet;

class CommitHashTest {
    @TempDir
    Path directory;

    /** The hash was computed by Fabric 3.1.5's own code for the same updates. */
    @Test
    void hashes_updates_as_fabric_does() throws Exception {
        try (BlockFiles files = BlockFiles.open(directory.resolve("blocks"), 1000, () -> Long.MAX_VALUE);
                StateStore store = StateStore.open(directory.resolve("state"));
                StateSnapshot empty = store.snapshot(new BlockStore(files, store.index()), new NoPrivateData())) {
            StateUpdates updates = new StateUpdates(empty);
            apply(updates, Results.in("movement").put("b", "value b"), 0);
            apply(updates, Results.in("movement").delete("c"), 1);
            apply(
                    updates,
                    Results.in("certificate")
                            .put("k", "v")
                            .putPrivate("_implicit_org_CNCustomsMSP", "secret", "hidden"),
                    2);
            apply(updates, Results.in("certificate").putPrivate("_implicit_org_NZCustomsMSP", "secret", "hidden"), 3);
            apply(updates, Results.in("movement").put("a", "value a"), 300);

            ByteString hash = CommitHash.of(
                    ByteString.copyFrom(new byte[] {0, 0, 11, 0}),
                    updates,
                    Results.hash(ByteString.copyFromUtf8("previous")));

            assertThat(HexFormat.of().formatHex(hash.toByteArray()))
                    .isEqualTo("9b3d6c543c28a4a955097b7011954b9a143743ef1a73a9e5382cf5cf4ab43078");
        }
    }

    private static void apply(StateUpdates updates, Results results, long transaction) throws Exception {
        updates.apply(ReadWriteSet.of(results.publicSet()), new Version(7, transaction));
    }
}
