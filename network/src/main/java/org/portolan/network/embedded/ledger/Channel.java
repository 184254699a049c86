package org.portolan.network.embedded.ledger;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.LongSupplier;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.common.Envelope;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.channel.ConfigBlock;
import org.portolan.network.embedded.ledger.blocks.BlockFiles;
import org.portolan.network.embedded.ledger.blocks.Location;
import org.portolan.network.embedded.ledger.commit.StateUpdates;
import org.portolan.network.embedded.ledger.privatedata.SetPlace;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.store.StoreException;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;
import org.portolan.network.hash.BlockHashes;

/** One channel on disk: blocks, public state, history, and a private store for each organisation. */
public final class Channel implements AutoCloseable {
    private final ChannelSettings settings;
    private final ChannelStores stores;
    private final Height height = new Height();
    private final CommitWaits waits = new CommitWaits();
    /** A snapshot is taken of all stores between two blocks. */
    private final ReadWriteLock betweenBlocks = new ReentrantReadWriteLock(true);

    private volatile Optional<String> trouble = Optional.empty();
    private volatile Block last;

    private Channel(ChannelSettings settings, ChannelStores stores) {
        this.settings = settings;
        this.stores = stores;
        this.last = stores.last().orElseGet(this::found);
        ConfigBlock.checkFits(stores.blocks().block(0).orElseThrow(), settings);
        height.set(stores.height());
    }

    /** Opens or creates the channel; repairs a torn tail, catches state up with the blocks, writes block 0 if new. */
    public static Channel open(Path directory, ChannelSettings settings) {
        return open(directory, settings, () -> BlockFiles.usableBytes(directory));
    }

    static Channel open(Path directory, ChannelSettings settings, LongSupplier usableBytes) {
        ChannelStores stores = ChannelStores.open(directory, settings, usableBytes);
        try {
            return new Channel(settings, stores);
        } catch (RuntimeException e) {
            stores.close();
            throw e;
        }
    }

    private Block found() {
        Block genesis = ConfigBlock.first(settings);
        try (StateSnapshot before = stores.snapshot()) {
            Location location = stores.write(genesis);
            stores.apply(genesis, location, BlockTransactions.of(genesis), new StateUpdates(before));
            return genesis;
        } catch (IOException e) {
            throw new LedgerUnavailableException("block 0 cannot be written", e);
        }
    }

    public ChannelSettings settings() {
        return settings;
    }

    /** How many blocks are committed. */
    public long height() {
        return height.get();
    }

    /** The height and the hashes of the last two headers, all of one moment. */
    public BlockchainInfo info() {
        Block current = last;
        return BlockchainInfo.newBuilder()
                .setHeight(current.getHeader().getNumber() + 1)
                .setCurrentBlockHash(BlockHashes.headerHash(current.getHeader()))
                .setPreviousBlockHash(current.getHeader().getPreviousHash())
                .build();
    }

    /** Nothing where there is no such block yet. */
    public Optional<Block> block(long number) {
        return number >= 0 && number < height() ? stores.blocks().block(number) : Optional.empty();
    }

    /** The newest block. */
    public Block last() {
        return last;
    }

    /** By the hash of its header, as qscc's GetBlockByHash asks. */
    public Optional<Block> blockByHash(byte[] headerHash) {
        return stores.state()
                .index()
                .numberByHash(ByteString.copyFrom(headerHash))
                .flatMap(this::block);
    }

    /** Nothing where no block holds the transaction; of two blocks with its id the first. */
    public Optional<Block> blockByTransaction(String transactionId) {
        return status(transactionId).flatMap(status -> block(status.block()));
    }

    /** Its envelope and validation code, also where it is invalid; nothing where no block holds it. */
    public Optional<ProcessedTransaction> transaction(String transactionId) {
        return status(transactionId)
                .map(status -> ProcessedTransaction.newBuilder()
                        .setTransactionEnvelope(envelope(status))
                        .setValidationCode(status.code().getNumber())
                        .build());
    }

    private Envelope envelope(CommittedStatus status) {
        try {
            return Envelope.parseFrom(stores.blocks().envelope(status.block(), status.transaction()));
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("transaction " + status.transactionId() + " has no envelope", e);
        }
    }

    /** Empty while the transaction is in no block. */
    public Optional<CommittedStatus> status(String transactionId) {
        return stores.state()
                .index()
                .transaction(transactionId)
                .map(place -> new CommittedStatus(transactionId, place.block(), place.transaction(), place.code()));
    }

    /** Completes when the transaction is in a block and applied; cancel it to stop waiting. Fails when the ledger stops. */
    public CompletableFuture<CommittedStatus> awaitCommit(String transactionId) {
        Optional<CommittedStatus> known = status(transactionId);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(known.get());
        }
        CompletableFuture<CommittedStatus> wait = waits.register(transactionId);
        // It may have been committed between the two looks.
        status(transactionId).ifPresent(wait::complete);
        return wait;
    }

    /** From this block on, those already there and those to come; close it when done. */
    public BlockStream blocks(long from) {
        return new BlockStream(height, this::block, from);
    }

    /** Public state, and of private data what this organisation holds, all at one height. Close it soon. */
    public StateSnapshot snapshot(String mspId) {
        betweenBlocks.readLock().lock();
        try {
            return stores.state()
                    .snapshot(stores.blocks(), stores.privateStore(mspId).view());
        } finally {
            betweenBlocks.readLock().unlock();
        }
    }

    /** As {@link #snapshot(String)} without any private data. */
    public StateSnapshot snapshot() {
        betweenBlocks.readLock().lock();
        try {
            return stores.snapshot();
        } finally {
            betweenBlocks.readLock().unlock();
        }
    }

    /** Keeps the private sets of an endorsed proposal for the organisations entitled to each until its block commits. */
    public void keepTransient(String transactionId, TxPvtReadWriteSet privateSets) {
        for (NsPvtReadWriteSet namespace : privateSets.getNsPvtRwsetList()) {
            for (CollectionPvtReadWriteSet set : namespace.getCollectionPvtRwsetList()) {
                for (String mspId : settings.entitled(namespace.getNamespace(), set.getCollectionName())) {
                    stores.privateStore(mspId)
                            .keep(transactionId, namespace.getNamespace(), set.getCollectionName(), set.getRwset());
                }
            }
        }
    }

    /** The private data of a block that this organisation holds, by the transaction's position in it. */
    public Map<Long, TxPvtReadWriteSet> privateData(String mspId, long block) {
        return stores.privateStore(mspId).ofBlock(block);
    }

    /** Private sets that blocks named and that this organisation, though entitled, never got. */
    public List<SetPlace> missingPrivateData(String mspId) {
        return stores.privateStore(mspId).missing();
    }

    /** Takes a validated block; for the orderer alone. It is on the disk and in every store when this returns. */
    public void append(Block block, BlockTransactions transactions, StateUpdates updates) {
        if (trouble.isPresent()) {
            throw new LedgerUnavailableException(trouble.get());
        }
        try {
            Location location = stores.write(block);
            apply(block, location, transactions, updates);
        } catch (IOException | StoreException e) {
            throw stop("block " + block.getHeader().getNumber() + " cannot be written: " + e.getMessage(), e);
        }
        for (String id : transactions.ids()) {
            status(id).ifPresent(waits::complete);
        }
    }

    private void apply(Block block, Location location, BlockTransactions transactions, StateUpdates updates) {
        betweenBlocks.writeLock().lock();
        try {
            stores.apply(block, location, transactions, updates);
            last = block;
            height.set(stores.height());
        } finally {
            betweenBlocks.writeLock().unlock();
        }
    }

    /** Takes no more blocks from now on, and tells everybody who waits; the reason is in {@link #trouble}. */
    public LedgerUnavailableException stop(String reason, Throwable cause) {
        trouble = Optional.of(reason);
        LedgerUnavailableException stopped = new LedgerUnavailableException(reason, cause);
        waits.fail(stopped);
        return stopped;
    }

    /** Why the channel takes no more blocks, while it does not. */
    public Optional<String> trouble() {
        return trouble;
    }

    /** A hash over public state, hashed private state, metadata and versions: equal states have equal hashes. */
    public String stateHash() {
        return stores.state().hash();
    }

    /** Reads the whole chain and checks every hash; opening checks only the newest blocks. */
    public void verifyChain() {
        stores.blocks().verify(0, height());
    }

    @Override
    public void close() {
        height.close();
        waits.fail(new LedgerUnavailableException("channel " + settings.channel() + " is closed"));
        stores.close();
    }
}
