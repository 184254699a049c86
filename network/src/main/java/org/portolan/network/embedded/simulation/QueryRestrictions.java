package org.portolan.network.embedded.simulation;

/** Fabric's rule that a transaction may write, or page and query private data, but not both. */
final class QueryRestrictions {
    private final String transactionId;
    private boolean wrote;
    private boolean queriedPrivateData;
    private boolean paged;

    QueryRestrictions(String transactionId) {
        this.transactionId = transactionId;
    }

    void write() {
        if (queriedPrivateData) {
            throw refused("Transaction has already performed queries on pvt data. Writes are not allowed");
        }
        if (paged) {
            throw refused("Transaction has already performed a paginated query. Writes are not allowed");
        }
        wrote = true;
    }

    void privateDataQuery() {
        if (wrote) {
            throw refused("Queries on pvt data is supported only in a read-only transaction");
        }
        queriedPrivateData = true;
    }

    void pagedQuery() {
        if (wrote) {
            throw refused("Paginated queries are supported only in a read-only transaction");
        }
        paged = true;
    }

    private SimulationException refused(String rule) {
        return new SimulationException("txid [" + transactionId + "]: unsupported transaction. " + rule);
    }
}
