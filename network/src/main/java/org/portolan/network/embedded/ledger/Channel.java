package org.portolan.network.embedded.ledger;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.hyperledger.fabric.protos.common.Block;
import org.hyperledger.fabric.protos.common.BlockchainInfo;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.peer.ProcessedTransaction;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.state.StateSnapshot;

/** One channel on disk: blocks, public state, history, and a private store for each organisation. */
public final class Channel implements AutoCloseable {
    private Channel() {}

    /** Opens or creates the channel; repairs a torn tail, catches state up with the blocks, writes block 0 if new. */
    public static Channel open(Path directory, ChannelSettings settings) {
        throw new UnsupportedOperationException();
    }

    public ChannelSettings settings() {
        throw new UnsupportedOperationException();
    }

    public long height() {
        throw new UnsupportedOperationException();
    }

    public BlockchainInfo info() {
        throw new UnsupportedOperationException();
    }

    public Optional<Block> block(long number) {
        throw new UnsupportedOperationException();
    }

    /** By the hash of its header, as qscc's GetBlockByHash asks. */
    public Optional<Block> blockByHash(byte[] headerHash) {
        throw new UnsupportedOperationException();
    }

    public Optional<Block> blockByTransaction(String transactionId) {
        throw new UnsupportedOperationException();
    }

    public Optional<ProcessedTransaction> transaction(String transactionId) {
        throw new UnsupportedOperationException();
    }

    /** Empty while the transaction is in no block. */
    public Optional<CommittedStatus> status(String transactionId) {
        throw new UnsupportedOperationException();
    }

    /** Completes when the transaction is in a block and applied; cancel it to stop waiting. Fails when the ledger stops. */
    public CompletableFuture<CommittedStatus> awaitCommit(String transactionId) {
        throw new UnsupportedOperationException();
    }

    /** From this block on, those already there and those to come; close it when done. */
    public BlockStream blocks(long from) {
        throw new UnsupportedOperationException();
    }

    /** Public state, and of private data what this organisation holds, all at one height. Close it soon. */
    public StateSnapshot snapshot(String mspId) {
        throw new UnsupportedOperationException();
    }

    /** Keeps the private sets of an endorsed proposal for the organisations entitled to each until its block commits. */
    public void keepTransient(String transactionId, TxPvtReadWriteSet privateSets) {
        throw new UnsupportedOperationException();
    }

    /** The private data of a block that this organisation holds, by the transaction's position in it. */
    public Map<Long, TxPvtReadWriteSet> privateData(String mspId, long block) {
        throw new UnsupportedOperationException();
    }

    /** Why the channel takes no more blocks, while it does not. */
    public Optional<String> trouble() {
        throw new UnsupportedOperationException();
    }

    /** A hash over public state, hashed private state, metadata and versions: equal states have equal hashes. */
    public String stateHash() {
        throw new UnsupportedOperationException();
    }

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
