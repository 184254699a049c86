package org.portolan.network.embedded.chaincode.message;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.hyperledger.fabric.protos.peer.ChaincodeMessage;
import org.portolan.network.embedded.simulation.PrivateData;
import org.portolan.network.embedded.simulation.Simulation;

/** What a chaincode stream knows of a transaction between sending it to the contract and its completion. */
public final class TransactionContext {
    private final Invocation invocation;
    private final OpenQueries queries = new OpenQueries();
    private final CompletableFuture<ChaincodeMessage> completion = new CompletableFuture<>();
    private final AtomicBoolean busy = new AtomicBoolean();

    public TransactionContext(Invocation invocation) {
        this.invocation = invocation;
    }

    public Invocation invocation() {
        return invocation;
    }

    /** The chaincode's name, which is the namespace of its keys. */
    public String namespace() {
        return invocation.chaincode();
    }

    /** Where the contract's reads and writes go; of {@link #invocation()}. */
    public Simulation simulation() {
        return invocation.simulation();
    }

    public PrivateData privateData() {
        return invocation.simulation().privateData();
    }

    public OpenQueries queries() {
        return queries;
    }

    /** The contract's last message: COMPLETED or ERROR. */
    public CompletableFuture<ChaincodeMessage> completion() {
        return completion;
    }

    /** False while an earlier message of the same transaction is being answered, as in Fabric. */
    public boolean beginMessage() {
        return busy.compareAndSet(false, true);
    }

    /** Lets the contract's next message in. */
    public void endMessage() {
        busy.set(false);
    }

    /** Closes the queries that the contract left open, and not its simulation. */
    public void close() {
        queries.closeAll();
    }
}
