package org.portolan.network.embedded.simulation;

import com.google.protobuf.ByteString;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.hyperledger.fabric.protos.ledger.queryresult.KeyModification;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.VersionedValue;
import org.portolan.network.embedded.simulation.readwriteset.NamespaceReadWrites;
import org.portolan.network.embedded.simulation.readwriteset.RangeQuery;
import org.portolan.network.embedded.simulation.readwriteset.ReadWriteSet;

/**
 * One transaction's view of the ledger while contracts run: reads come from one height, writes are only recorded and
 * are not seen by later reads of the same transaction. Safe for several threads, and inert once closed.
 */
public final class Simulation implements AutoCloseable {
    private final StateSnapshot state;
    private final ReadWriteSet set = new ReadWriteSet();
    private final Interest interest = new Interest();
    private final QueryRestrictions restrictions;
    private final PrivateData privateData;
    private final List<GuardedResults> queries = new ArrayList<>();
    private final List<RecordedRange> ranges = new ArrayList<>();
    private boolean closed;

    private record RecordedRange(String namespace, RangeQuery query) {}

    /** Takes the snapshot over and closes it with itself. */
    public Simulation(StateSnapshot state, ChannelSettings settings, String transactionId) {
        this.state = state;
        this.restrictions = new QueryRestrictions(transactionId);
        this.privateData = new PrivateData(this, state, set, interest, restrictions, settings);
    }

    /** The same transaction's private data, by collection. */
    public PrivateData privateData() {
        return privateData;
    }

    /** The value, empty when the key has none. */
    public synchronized ByteString get(String namespace, String key) {
        requireOpen();
        Optional<VersionedValue> found = state.get(namespace, key);
        KVRead.Builder read = KVRead.newBuilder().setKey(key);
        found.ifPresent(value -> read.setVersion(Versions.of(value.version())));
        namespace(namespace).read(read.build());
        return found.map(VersionedValue::value).orElse(ByteString.EMPTY);
    }

    /** An empty value deletes the key. */
    public synchronized void put(String namespace, String key, ByteString value) {
        requireWritable();
        namespace(namespace).write(key, value);
    }

    /** By the names of its entries; the key counts as read. */
    public synchronized Map<String, ByteString> metadata(String namespace, String key) {
        get(namespace, key);
        return state.metadata(namespace, key);
    }

    /** Replaces all metadata of the key. */
    public synchronized void putMetadata(String namespace, String key, Map<String, ByteString> entries) {
        requireWritable();
        namespace(namespace).writeMetadata(key, entries);
    }

    /** From start (inclusive) to end (exclusive, or to the last key when empty); what it returns counts as read. */
    public synchronized QueryResults range(String namespace, String start, String end) {
        requireOpen();
        return openRange(namespace, start, end, 0);
    }

    /** Fabric allows paged queries in transactions that write nothing; a page size of 0 is no limit. */
    public synchronized QueryResults pagedRange(String namespace, String start, String end, int pageSize) {
        requireOpen();
        restrictions.pagedQuery();
        return openRange(namespace, start, end, pageSize);
    }

    /** Every valid write of the key, the newest first; nothing of it counts as read, as in Fabric. */
    public synchronized QueryResults history(String namespace, String key) {
        requireOpen();
        return guard(() -> new UnrecordedResults<>(state.history(namespace, key), KeyModification::toByteString));
    }

    /** Closes the open queries and says what was read and written; later operations are refused. */
    public synchronized SimulationResults complete() {
        requireOpen();
        ranges.forEach(
                range -> set.namespace(range.namespace()).ranged(range.query().complete()));
        close();
        return new SimulationResults(set.publicSet(), set.privateSet(), interest.build());
    }

    @Override
    public synchronized void close() {
        if (!closed) {
            queries.forEach(GuardedResults::close);
            closed = true;
            state.close();
        }
    }

    void requireOpen() {
        if (closed) {
            throw new SimulationException("the transaction is no longer being simulated");
        }
    }

    void requireWritable() {
        requireOpen();
        restrictions.write();
    }

    QueryResults guard(Supplier<QueryResults> open) {
        GuardedResults results = new GuardedResults(this, open.get());
        queries.add(results);
        return results;
    }

    private QueryResults openRange(String namespace, String start, String end, int limit) {
        namespace(namespace);
        RangeQuery query = new RangeQuery(start, end);
        ranges.add(new RecordedRange(namespace, query));
        return guard(() -> new RangeResults(namespace, state.range(namespace, start, end), query, limit));
    }

    private NamespaceReadWrites namespace(String namespace) {
        interest.touched(namespace);
        return set.namespace(namespace);
    }
}
