package org.portolan.network.embedded.chaincode.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The queries that a transaction has open, by the identifier its contract knows them under. */
public final class OpenQueries {
    private final Map<String, OpenQuery> queries = new HashMap<>();
    private long opened;

    /** One that no query of this transaction has had. */
    public synchronized String nextIdentifier() {
        opened++;
        return Long.toString(opened);
    }

    /** Keeps it until its contract, or the transaction, closes it. */
    public synchronized void open(OpenQuery query) {
        queries.put(query.identifier(), query);
    }

    /** Nothing where it was never open or is closed. */
    public synchronized Optional<OpenQuery> find(String identifier) {
        return Optional.ofNullable(queries.get(identifier));
    }

    /** Frees what it reads from; does nothing where it is closed already. */
    public synchronized void close(String identifier) {
        OpenQuery query = queries.remove(identifier);
        if (query != null) {
            query.results().close();
        }
    }

    synchronized void closeAll() {
        queries.values().forEach(query -> query.results().close());
        queries.clear();
    }
}
