package org.portolan.network.embedded.ledger.blocks;

import com.google.protobuf.ByteString;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.RocksStore;
import org.portolan.network.embedded.ledger.store.StoreBatch;
import org.portolan.network.hash.BlockHashes;

/** Finds blocks by number, hash and transaction id, on disk, in the store whose batches it joins. */
public final class BlockIndex {
    public static final List<String> FAMILIES = List.of("numbers", "hashes", "transactions");

    private static final String NUMBERS = FAMILIES.get(0);
    private static final String HASHES = FAMILIES.get(1);
    private static final String TRANSACTIONS = FAMILIES.get(2);

    private final RocksStore store;

    public BlockIndex(RocksStore store) {
        this.store = store;
    }

    /** The transaction ids stand at the places of the transactions; an empty one is not indexed. */
    public void add(StoreBatch batch, Block block, Location location, List<String> transactionIds) {
        long number = block.getHeader().getNumber();
        batch.put(NUMBERS, key(number), location.encoded());
        batch.put(HASHES, BlockHashes.headerHash(block.getHeader()).toByteArray(), key(number));
        Map<String, TxValidationCode> inBlock = new HashMap<>();
        for (int i = 0; i < transactionIds.size(); i++) {
            String id = transactionIds.get(i);
            TxValidationCode code = ValidationFlags.of(block, i);
            if (!id.isEmpty() && takes(id, code, inBlock)) {
                inBlock.put(id, code);
                batch.put(TRANSACTIONS, id.getBytes(StandardCharsets.UTF_8), entry(number, i, code));
            }
        }
    }

    /** The first use of an id stays, unless it was by somebody who could not prove to have made it. */
    private boolean takes(String id, TxValidationCode code, Map<String, TxValidationCode> inBlock) {
        Optional<TxValidationCode> before =
                Optional.ofNullable(inBlock.get(id)).or(() -> transaction(id).map(TransactionPlace::code));
        return before.isEmpty() || !ValidationFlags.provesId(before.get()) && ValidationFlags.provesId(code);
    }

    /** Where the block lies in the files; nothing where there is no such block. */
    public Optional<Location> location(long number) {
        return store.get(NUMBERS, key(number)).map(Location::decoded);
    }

    /** By the hash of its header, as the next block names it. */
    public Optional<Long> numberByHash(ByteString headerHash) {
        return store.get(HASHES, headerHash.toByteArray())
                .map(bytes -> ByteBuffer.wrap(bytes).getLong());
    }

    /** Where the id was first used; later uses are duplicates. */
    public Optional<TransactionPlace> transaction(String id) {
        return store.get(TRANSACTIONS, id.getBytes(StandardCharsets.UTF_8)).map(BlockIndex::place);
    }

    private static byte[] key(long number) {
        return new KeyBytes().number(number).build();
    }

    private static byte[] entry(long number, int transaction, TxValidationCode code) {
        return ByteBuffer.allocate(Long.BYTES + 2 * Integer.BYTES)
                .putLong(number)
                .putInt(transaction)
                .putInt(code.getNumber())
                .array();
    }

    private static TransactionPlace place(byte[] entry) {
        ByteBuffer buffer = ByteBuffer.wrap(entry);
        return new TransactionPlace(buffer.getLong(), buffer.getInt(), TxValidationCode.forNumber(buffer.getInt()));
    }
}
