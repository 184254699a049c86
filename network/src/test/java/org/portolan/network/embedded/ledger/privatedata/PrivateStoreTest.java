package org.portolan.network.embedded.ledger.privatedata;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import org.hyperledger.fabric.protos.common.ChannelHeader;
import org.hyperledger.fabric.protos.peer.ChaincodeAction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.network.embedded.fixture.Results;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.embedded.ledger.transaction.ReadWriteSet;

class PrivateStoreTest {
    private static final BlockTransactions NOTHING = new BlockTransactions(List.of(), new TreeMap<>());

    @TempDir
    Path directory;

    private static void keep(PrivateStore store, Results results) {
        ByteString set =
                results.privateSet().getNsPvtRwset(0).getCollectionPvtRwset(0).getRwset();
        store.keep("tx", "certificate", "shared", set);
    }

    private static BlockTransactions block(Results results) throws Exception {
        TreeMap<Integer, EndorserTransaction> valid = new TreeMap<>();
        valid.put(
                0,
                new EndorserTransaction(
                        ChannelHeader.newBuilder().setTxId("tx").build(),
                        ByteString.EMPTY,
                        List.of(),
                        ChaincodeAction.getDefaultInstance(),
                        ReadWriteSet.of(results.publicSet())));
        return new BlockTransactions(List.of("tx"), valid);
    }

    private static void pass(PrivateStore store, long until) {
        for (long block = store.height(); block < until; block++) {
            store.apply(block, NOTHING, (namespace, collection) -> true);
        }
    }

    @Test
    void keeps_what_waits_for_its_block_as_long_as_fabric_does() throws Exception {
        Results results = Results.in("certificate").putPrivate("shared", "k", "hidden");
        try (PrivateStore store = PrivateStore.open(directory)) {
            keep(store, results);
            pass(store, 900);

            store.apply(900, block(results), (namespace, collection) -> true);

            assertThat(store.ofBlock(900)).containsOnlyKeys(0L);
            assertThat(store.missing()).isEmpty();
        }
    }

    @Test
    void forgets_what_waited_in_vain() throws Exception {
        Results results = Results.in("certificate").putPrivate("shared", "k", "hidden");
        try (PrivateStore store = PrivateStore.open(directory)) {
            keep(store, results);
            pass(store, 1200);

            store.apply(1200, block(results), (namespace, collection) -> true);

            assertThat(store.ofBlock(1200)).isEmpty();
            assertThat(store.missing()).containsExactly(new SetPlace(1200, 0, "certificate", "shared"));
        }
    }

    @Test
    void takes_nothing_of_a_collection_it_is_not_entitled_to() throws Exception {
        Results results = Results.in("certificate").putPrivate("shared", "k", "hidden");
        try (PrivateStore store = PrivateStore.open(directory)) {
            keep(store, results);

            store.apply(0, block(results), (namespace, collection) -> false);

            assertThat(store.ofBlock(0)).isEmpty();
            assertThat(store.missing()).isEmpty();
        }
    }
}
