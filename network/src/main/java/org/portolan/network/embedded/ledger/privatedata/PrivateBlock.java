package org.portolan.network.embedded.ledger.privatedata;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVMetadataWriteHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWriteHash;
import org.portolan.network.embedded.ledger.state.StateEntry;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.store.KeyBytes;
import org.portolan.network.embedded.ledger.store.StoreEntry;
import org.portolan.network.embedded.ledger.transaction.CollectionSet;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;

/** Takes the private data of one block's valid transactions into one organisation's store. */
final class PrivateBlock {
    /** As long as Fabric's transientBlockRetention. */
    private static final long RETAINED_BLOCKS = 1_000;

    private final Overlay store;
    private final long block;
    private final BiPredicate<String, String> holds;

    PrivateBlock(Overlay store, long block, BiPredicate<String, String> holds) {
        this.store = store;
        this.block = block;
        this.holds = holds;
    }

    void take(int position, EndorserTransaction transaction) {
        for (NamespaceSet namespace : transaction.results().namespaces()) {
            for (CollectionSet collection : namespace.collections()) {
                if (holds.test(namespace.namespace(), collection.name())) {
                    take(
                            transaction.id(),
                            collection,
                            new SetPlace(block, position, namespace.namespace(), collection.name()));
                }
            }
        }
    }

    private void take(String transactionId, CollectionSet collection, SetPlace place) {
        HashedRWSet hashes = collection.hashes();
        for (KVWriteHash write : hashes.getHashedWritesList()) {
            if (write.getIsPurge()) {
                purge(place, write.getKeyHash());
            }
        }
        if (!collection.privateSetHash().isEmpty()) {
            byte[] key = PrivateKeys.waiting(
                    transactionId,
                    place.namespace(),
                    place.collection(),
                    collection.privateSetHash().toByteArray());
            store.get(PrivateKeys.WAITING, key).ifPresentOrElse(set -> keep(place, set), () -> miss(place, hashes));
        }
        renewVersions(place, hashes);
    }

    private void keep(SetPlace place, byte[] set) {
        store.put(PrivateKeys.SETS, place.encoded(), set);
        Version version = new Version(place.block(), place.transaction());
        for (KVWrite write : parse(set).getWritesList()) {
            byte[] key = PrivateKeys.value(place.namespace(), place.collection(), write.getKey());
            byte[] name = write.getKey().getBytes(StandardCharsets.UTF_8);
            store.put(PrivateKeys.NAMES, PrivateKeys.name(place, hash(write.getKey())), name);
            if (write.getIsDelete() || write.getValue().isEmpty()) {
                store.delete(PrivateKeys.VALUES, key);
            } else {
                store.put(
                        PrivateKeys.VALUES, key, new StateEntry(version, ByteString.EMPTY, write.getValue()).encoded());
            }
        }
    }

    /** What we hold of the keys that an unknown set wrote is no longer what the channel says. */
    private void miss(SetPlace place, HashedRWSet hashes) {
        store.put(PrivateKeys.MISSING, place.encoded(), new byte[0]);
        for (KVWriteHash write : hashes.getHashedWritesList()) {
            name(place, write.getKeyHash()).ifPresent(key -> store.delete(PrivateKeys.VALUES, key));
        }
    }

    /** New metadata gives a key a new version even where its value stays. */
    private void renewVersions(SetPlace place, HashedRWSet hashes) {
        Set<ByteString> written = hashes.getHashedWritesList().stream()
                .map(KVWriteHash::getKeyHash)
                .collect(Collectors.toSet());
        Version version = new Version(place.block(), place.transaction());
        for (KVMetadataWriteHash write : hashes.getMetadataWritesList()) {
            if (!written.contains(write.getKeyHash())) {
                name(place, write.getKeyHash())
                        .ifPresent(key -> store.get(PrivateKeys.VALUES, key)
                                .map(StateEntry::decoded)
                                .ifPresent(entry -> store.put(
                                        PrivateKeys.VALUES,
                                        key,
                                        new StateEntry(version, ByteString.EMPTY, entry.value()).encoded())));
            }
        }
    }

    /** Takes the key out of every set that ever wrote it. */
    private void purge(SetPlace place, ByteString keyHash) {
        byte[] names = PrivateKeys.names(place.namespace(), place.collection(), keyHash);
        name(place, keyHash).ifPresent(key -> store.delete(PrivateKeys.VALUES, key));
        for (StoreEntry entry : store.withPrefix(PrivateKeys.NAMES, names)) {
            String key = new String(entry.value(), StandardCharsets.UTF_8);
            byte[] numbers = Arrays.copyOfRange(entry.key(), names.length, entry.key().length);
            byte[] setKey = new KeyBytes()
                    .raw(numbers)
                    .name(place.namespace())
                    .text(place.collection())
                    .build();
            store.get(PrivateKeys.SETS, setKey)
                    .ifPresent(set -> store.put(PrivateKeys.SETS, setKey, without(key, set)));
            store.delete(PrivateKeys.NAMES, entry.key());
        }
    }

    private static byte[] without(String key, byte[] set) {
        KVRWSet.Builder kept = parse(set).toBuilder();
        for (int i = kept.getWritesCount() - 1; i >= 0; i--) {
            if (kept.getWrites(i).getKey().equals(key)) {
                kept.removeWrites(i);
            }
        }
        return kept.build().toByteArray();
    }

    private Optional<byte[]> name(SetPlace place, ByteString keyHash) {
        byte[] names = PrivateKeys.names(place.namespace(), place.collection(), keyHash);
        return store.withPrefix(PrivateKeys.NAMES, names).stream()
                .findFirst()
                .map(entry -> new String(entry.value(), StandardCharsets.UTF_8))
                .map(key -> PrivateKeys.value(place.namespace(), place.collection(), key));
    }

    void forgetWaiting(List<String> transactionIds) {
        if (!store.any(PrivateKeys.WAITING)) {
            return;
        }
        for (String transactionId : transactionIds) {
            byte[] prefix = new KeyBytes().name(transactionId).build();
            store.withPrefix(PrivateKeys.WAITING, prefix)
                    .forEach(entry -> store.delete(PrivateKeys.WAITING, entry.key()));
        }
    }

    /** Now and then drops what waited in vain for a block. */
    void forgetExpired() {
        if (block % 100 == 0 && block >= RETAINED_BLOCKS) {
            byte[] until = new KeyBytes().number(block - RETAINED_BLOCKS).build();
            for (StoreEntry entry : store.range(PrivateKeys.RECEIVED, new byte[0], until)) {
                byte[] waiting = Arrays.copyOfRange(entry.key(), Long.BYTES, entry.key().length);
                store.delete(PrivateKeys.WAITING, waiting);
                store.delete(PrivateKeys.RECEIVED, entry.key());
            }
        }
    }

    private static ByteString hash(String key) {
        return ByteString.copyFrom(PrivateKeys.hash(ByteString.copyFromUtf8(key)));
    }

    private static KVRWSet parse(byte[] set) {
        try {
            return KVRWSet.parseFrom(set);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalStateException("a private set that was endorsed does not parse", e);
        }
    }
}
