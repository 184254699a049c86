package org.portolan.network.embedded.chaincode.message;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The queries that a transaction has open, by the identifier its contract knows them under. */
public final class OpenQueries {
    private final Map<String, OpenQuery> queries = new HashMap<>();
    private long opened;

    public synchronized String nextIdentifier() {
        opened++;
        return Long.toString(opened);
    }

    public synchronized void open(OpenQuery query) {
        queries.put(query.identifier(), query);
    }

    public synchronized Optional<OpenQuery> find(String identifier) {
        return Optional.ofNullable(queries.get(identifier));
    }

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
