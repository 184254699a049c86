package org.portolan.network.embedded.simulation;

import com.google.protobuf.ByteString;
import java.util.Map;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.portolan.network.embedded.channel.ChannelSettings;
import org.portolan.network.embedded.ledger.state.KeyVersionedValue;
import org.portolan.network.embedded.ledger.state.MissingPrivateDataException;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.VersionedValue;
import org.portolan.network.embedded.simulation.readwriteset.CollectionReadWrites;
import org.portolan.network.embedded.simulation.readwriteset.ReadWriteSet;
import org.portolan.network.hash.Sha256;

/** The private side of a {@link Simulation}: values that this organisation holds, and hashes that every one holds. */
public final class PrivateData {
    private final Simulation simulation;
    private final StateSnapshot state;
    private final ReadWriteSet set;
    private final Interest interest;
    private final QueryRestrictions restrictions;
    private final ChannelSettings settings;

    PrivateData(
            Simulation simulation,
            StateSnapshot state,
            ReadWriteSet set,
            Interest interest,
            QueryRestrictions restrictions,
            ChannelSettings settings) {
        this.simulation = simulation;
        this.state = state;
        this.set = set;
        this.interest = interest;
        this.restrictions = restrictions;
        this.settings = settings;
    }

    /** The value, empty when the key has none; refused where this organisation lacks a value that the channel knows. */
    public ByteString get(String namespace, String collection, String key) {
        synchronized (simulation) {
            requireReadable(namespace, collection);
            Optional<VersionedValue> found = heldValue(namespace, collection, key);
            recordRead(namespace, collection, key, found);
            interest.readPrivately(namespace, collection);
            return found.map(VersionedValue::value).orElse(ByteString.EMPTY);
        }
    }

    /** The hash that the channel carries, whoever holds the value. */
    public ByteString hash(String namespace, String collection, String key) {
        synchronized (simulation) {
            requireReadable(namespace, collection);
            Optional<VersionedValue> found = state.privateHash(namespace, collection, Sha256.of(key));
            recordRead(namespace, collection, key, found);
            return found.map(VersionedValue::value).orElse(ByteString.EMPTY);
        }
    }

    /** An empty value deletes the key. */
    public void put(String namespace, String collection, String key, ByteString value) {
        synchronized (simulation) {
            writable(namespace, collection).write(key, value, false);
        }
    }

    /** Deletes the key, and its history from every private store. */
    public void purge(String namespace, String collection, String key) {
        synchronized (simulation) {
            writable(namespace, collection).write(key, ByteString.EMPTY, true);
        }
    }

    /** By the names of its entries, which every organisation holds; the hash of the key counts as read. */
    public Map<String, ByteString> metadata(String namespace, String collection, String key) {
        synchronized (simulation) {
            hash(namespace, collection, key);
            return state.privateMetadata(namespace, collection, Sha256.of(key));
        }
    }

    /** Replaces all metadata of the key. */
    public void putMetadata(String namespace, String collection, String key, Map<String, ByteString> entries) {
        synchronized (simulation) {
            writable(namespace, collection).writeMetadata(key, entries);
        }
    }

    /** Fabric allows it in transactions that write nothing, because no read set records it. */
    public QueryResults range(String namespace, String collection, String start, String end) {
        synchronized (simulation) {
            requireReadable(namespace, collection);
            restrictions.privateDataQuery();
            interest.touched(namespace);
            return simulation.guard(() -> new UnrecordedResults<KeyVersionedValue>(
                    state.privateRange(namespace, collection, start, end), RangeResults.toMessage(namespace)));
        }
    }

    private Optional<VersionedValue> heldValue(String namespace, String collection, String key) {
        try {
            return state.privateValue(namespace, collection, key);
        } catch (MissingPrivateDataException e) {
            throw new SimulationException(e.getMessage(), e);
        }
    }

    private void recordRead(String namespace, String collection, String key, Optional<VersionedValue> found) {
        KVReadHash.Builder read = KVReadHash.newBuilder().setKeyHash(Sha256.of(key));
        found.ifPresent(value -> read.setVersion(Versions.of(value.version())));
        interest.touched(namespace);
        set.namespace(namespace).collection(collection).read(key, read.build());
    }

    private void requireReadable(String namespace, String collection) {
        simulation.requireOpen();
        requireCollection(namespace, collection);
    }

    private CollectionReadWrites writable(String namespace, String collection) {
        requireCollection(namespace, collection);
        simulation.requireWritable();
        interest.wrote(namespace, collection);
        return set.namespace(namespace).collection(collection);
    }

    private void requireCollection(String namespace, String collection) {
        if (settings.entitled(namespace, collection).isEmpty()) {
            throw new SimulationException("collection [" + collection
                    + "] not defined in the collection config for chaincode [" + namespace + "]");
        }
    }
}
