package org.portolan.network.embedded.simulation;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.function.Function;
import org.hyperledger.fabric.protos.ledger.queryresult.KV;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.portolan.network.embedded.ledger.state.KeyVersionedValue;
import org.portolan.network.embedded.ledger.state.StateIterator;
import org.portolan.network.embedded.simulation.readwriteset.RangeQuery;

/** Results of a range over public state, each recorded so that a phantom is found when the block is validated. */
final class RangeResults implements QueryResults {
    private final String namespace;
    private final StateIterator<KeyVersionedValue> values;
    private final RangeQuery query;
    private final int limit;
    private int returned;

    /** A limit of 0 is none. */
    RangeResults(String namespace, StateIterator<KeyVersionedValue> values, RangeQuery query, int limit) {
        this.namespace = namespace;
        this.values = values;
        this.query = query;
        this.limit = limit;
    }

    @Override
    public Optional<ByteString> next() {
        boolean pageIsFull = limit > 0 && returned >= limit;
        if (pageIsFull || !values.hasNext()) {
            query.exhausted();
            return Optional.empty();
        }
        KeyVersionedValue value = values.next();
        returned++;
        query.returned(KVRead.newBuilder()
                .setKey(value.key())
                .setVersion(Versions.of(value.version()))
                .build());
        return Optional.of(toMessage(namespace).apply(value));
    }

    @Override
    public String bookmark() {
        return values.hasNext() ? values.next().key() : "";
    }

    @Override
    public void close() {
        values.close();
    }

    static Function<KeyVersionedValue, ByteString> toMessage(String namespace) {
        return value -> KV.newBuilder()
                .setNamespace(namespace)
                .setKey(value.key())
                .setValue(value.value())
                .build()
                .toByteString();
    }
}
