package org.portolan.network.embedded.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import org.hyperledger.fabric.protos.common.Block;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.blocks.BlockFiles;
import org.portolan.network.embedded.ledger.blocks.BlockStore;
import org.portolan.network.embedded.ledger.blocks.CorruptLedgerException;
import org.portolan.network.embedded.ledger.blocks.Location;
import org.portolan.network.embedded.ledger.commit.StateStore;
import org.portolan.network.embedded.ledger.commit.StateUpdates;
import org.portolan.network.embedded.ledger.privatedata.PrivateStore;
import org.portolan.network.embedded.ledger.state.NoPrivateData;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;

/** The folders of a channel: {@code blocks}, {@code state}, and {@code private/<MSP>} for each organisation. */
final class ChannelStores implements AutoCloseable {
    private static final long ROLL_BYTES = 64L * 1024 * 1024;
    private static final long CHECKED_AT_OPENING = 64;

    private final ChannelSettings settings;
    private final BlockFiles files;
    private final StateStore state;
    private final BlockStore blocks;
    private final Map<String, PrivateStore> privateStores = new TreeMap<>();
    private Optional<Block> last = Optional.empty();

    private ChannelStores(Path directory, ChannelSettings settings, LongSupplier usableBytes) {
        this.settings = settings;
        this.files = BlockFiles.open(directory.resolve("blocks"), ROLL_BYTES, usableBytes);
        this.state = StateStore.open(directory.resolve("state"));
        this.blocks = new BlockStore(files, state.index());
        for (String mspId : settings.mspIds()) {
            privateStores.put(
                    mspId, PrivateStore.open(directory.resolve("private").resolve(mspId)));
        }
    }

    /** Every store is at the height of the block files when this returns. */
    static ChannelStores open(Path directory, ChannelSettings settings, LongSupplier usableBytes) {
        ChannelStores stores = new ChannelStores(directory, settings, usableBytes);
        try {
            stores.catchUp();
            return stores;
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private void catchUp() {
        long known = state.height();
        Optional<Location> from = Optional.empty();
        if (known > 0) {
            from = state.index().location(known - 1);
            // Read before the scan: what the state has seen was acknowledged, and is no torn tail to be cut.
            last = Optional.of(blocks.block(known - 1).orElseThrow());
            catchUpPrivateStores(known);
        }
        blocks.scan(from, this::replay);
        checkNothingAhead();
        blocks.verify(Math.max(0, height() - CHECKED_AT_OPENING), height());
    }

    private void catchUpPrivateStores(long known) {
        long behind = privateStores.values().stream()
                .mapToLong(PrivateStore::height)
                .min()
                .orElse(known);
        for (long number = behind; number < known; number++) {
            Block block = blocks.block(number).orElseThrow();
            applyPrivate(block, BlockTransactions.of(block));
        }
    }

    private void replay(Block block, Location location) {
        long number = block.getHeader().getNumber();
        if (last.isPresent() && last.get().getHeader().getNumber() == number) {
            return;
        }
        blocks.checkFollows(last, block, location);
        BlockTransactions transactions = BlockTransactions.of(block);
        try (StateSnapshot before = snapshot()) {
            StateUpdates updates = new StateUpdates(before);
            transactions
                    .valid()
                    .forEach((position, transaction) ->
                            updates.apply(transaction.results(), new Version(number, position)));
            applyPrivate(block, transactions);
            state.apply(block, location, transactions, updates);
        }
        last = Optional.of(block);
    }

    private void checkNothingAhead() {
        privateStores.forEach((mspId, store) -> {
            if (store.height() > height()) {
                throw new CorruptLedgerException("the private store of " + mspId + " has seen " + store.height()
                        + " blocks, but the block files hold " + height());
            }
        });
    }

    /** The block is on the disk when this returns, but in no store yet. */
    Location write(Block block) throws IOException {
        return blocks.append(block);
    }

    void apply(Block block, Location location, BlockTransactions transactions, StateUpdates updates) {
        applyPrivate(block, transactions);
        state.apply(block, location, transactions, updates);
        last = Optional.of(block);
    }

    private void applyPrivate(Block block, BlockTransactions transactions) {
        long number = block.getHeader().getNumber();
        privateStores.forEach((mspId, store) -> {
            if (store.height() == number) {
                store.apply(
                        number,
                        transactions,
                        (namespace, collection) ->
                                settings.entitled(namespace, collection).contains(mspId));
            }
        });
    }

    long height() {
        return last.map(block -> block.getHeader().getNumber() + 1).orElse(0L);
    }

    Optional<Block> last() {
        return last;
    }

    BlockStore blocks() {
        return blocks;
    }

    StateStore state() {
        return state;
    }

    PrivateStore privateStore(String mspId) {
        PrivateStore store = privateStores.get(mspId);
        if (store == null) {
            throw new IllegalArgumentException(mspId + " is no organisation of channel " + settings.channel());
        }
        return store;
    }

    StateSnapshot snapshot() {
        return state.snapshot(blocks, new NoPrivateData());
    }

    @Override
    public void close() {
        privateStores.values().forEach(PrivateStore::close);
        state.close();
        files.close();
    }
}
