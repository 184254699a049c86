package org.portolan.network.embedded.ledger.state;

import java.nio.ByteBuffer;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.portolan.network.embedded.ledger.blocks.BlockStore;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;

/** One write in a key's history: the store says in which transaction, the block says what. */
final class HistoryEntry {
    private HistoryEntry() {}

    static KeyModification read(BlockStore blocks, String namespace, String key, byte[] stored) {
        ByteBuffer place = ByteBuffer.wrap(stored, stored.length - 2 * Long.BYTES, 2 * Long.BYTES);
        long block = Long.MAX_VALUE - place.getLong();
        int transaction = (int) (Long.MAX_VALUE - place.getLong());
        EndorserTransaction written = EndorserTransaction.in(blocks.envelope(block, transaction))
                .orElseThrow(() -> new IllegalStateException(
                        "the history names block " + block + ", transaction " + transaction + ", which wrote nothing"));
        KVWrite write = write(written, namespace, key);
        return KeyModification.newBuilder()
                .setTxId(written.id())
                .setTimestamp(written.header().getTimestamp())
                .setValue(write.getValue())
                .setIsDelete(write.getIsDelete())
                .build();
    }

    private static KVWrite write(EndorserTransaction transaction, String namespace, String key) {
        return transaction.results().namespaces().stream()
                .filter(set -> set.namespace().equals(namespace))
                .flatMap(set -> set.keys().getWritesList().stream())
                .filter(write -> write.getKey().equals(key))
                .reduce((earlier, later) -> later)
                .orElseThrow(
                        () -> new IllegalStateException("the history names a transaction that did not write " + key));
    }
}
