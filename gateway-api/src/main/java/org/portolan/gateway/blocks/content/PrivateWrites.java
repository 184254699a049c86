package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.TxPvtReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVWrite;

/** Matches the private writes that our peer delivers with the hashes that the block carries for them. */
final class PrivateWrites {
    private record Collection(String namespace, String name) {}

    private final Map<Collection, CollectionPvtReadWriteSet> delivered = new HashMap<>();
    private final List<PrivateWrite> shown = new ArrayList<>();
    private final List<String> announced = new ArrayList<>();

    PrivateWrites(TxPvtReadWriteSet secrets) {
        for (var namespace : secrets.getNsPvtRwsetList()) {
            for (var collection : namespace.getCollectionPvtRwsetList()) {
                delivered.put(new Collection(namespace.getNamespace(), collection.getCollectionName()), collection);
            }
        }
    }

    void accept(NsReadWriteSet namespace) throws InvalidProtocolBufferException {
        for (var hashed : namespace.getCollectionHashedRwsetList()) {
            accept(new Collection(namespace.getNamespace(), hashed.getCollectionName()), valueHashes(hashed));
        }
    }

    private void accept(Collection collection, Map<ByteString, ByteString> valueHashes)
            throws InvalidProtocolBufferException {
        if (valueHashes.isEmpty()) {
            return;
        }
        announced.add(collection.name());
        var clear = delivered.getOrDefault(collection, CollectionPvtReadWriteSet.getDefaultInstance());
        for (var write : KVRWSet.parseFrom(clear.getRwset()).getWritesList()) {
            if (!write.getIsDelete()) {
                show(collection, write, valueHashes);
            }
        }
    }

    private static Map<ByteString, ByteString> valueHashes(CollectionHashedReadWriteSet hashed)
            throws InvalidProtocolBufferException {
        Map<ByteString, ByteString> valueHashes = new HashMap<>();
        for (var write : HashedRWSet.parseFrom(hashed.getHashedRwset()).getHashedWritesList()) {
            valueHashes.put(write.getKeyHash(), write.getValueHash());
        }
        return valueHashes;
    }

    private void show(Collection collection, KVWrite write, Map<ByteString, ByteString> valueHashes) {
        var expected = valueHashes.get(Sha256.of(ByteString.copyFromUtf8(write.getKey())));
        if (!Sha256.of(write.getValue()).equals(expected)) {
            throw new UnreadableBlock("The peer delivered private data of " + collection.name()
                    + " whose hash is not the one in the block; its private data store is damaged");
        }
        LedgerKey.parse(write.getKey())
                .ifPresent(key ->
                        shown.add(new PrivateWrite(collection.namespace(), collection.name(), key, write.getValue())));
    }

    List<PrivateWrite> shown() {
        return shown;
    }

    List<String> announced() {
        return announced;
    }
}
