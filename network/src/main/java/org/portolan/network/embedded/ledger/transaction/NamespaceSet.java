package org.portolan.network.embedded.ledger.transaction;

import com.google.protobuf.InvalidProtocolBufferException;
import java.util.ArrayList;
import java.util.List;
import org.hyperledger.fabric.protos.ledger.rwset.CollectionHashedReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.NsReadWriteSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRWSet;

/** What a transaction read and wrote in one chaincode's namespace. */
public record NamespaceSet(String namespace, KVRWSet keys, List<CollectionSet> collections) {
    public NamespaceSet {
        collections = List.copyOf(collections);
    }

    static NamespaceSet of(NsReadWriteSet set) throws InvalidProtocolBufferException {
        List<CollectionSet> collections = new ArrayList<>();
        for (CollectionHashedReadWriteSet collection : set.getCollectionHashedRwsetList()) {
            collections.add(new CollectionSet(
                    collection.getCollectionName(),
                    HashedRWSet.parseFrom(collection.getHashedRwset()),
                    collection.getPvtRwsetHash()));
        }
        return new NamespaceSet(set.getNamespace(), KVRWSet.parseFrom(set.getRwset()), collections);
    }

    /** Values or metadata, public or private. */
    public boolean writes() {
        return keys.getWritesCount() > 0
                || keys.getMetadataWritesCount() > 0
                || collections.stream().anyMatch(CollectionSet::writes);
    }

    /** Metadata, public or private. */
    public boolean writesMetadata() {
        return keys.getMetadataWritesCount() > 0
                || collections.stream().anyMatch(set -> set.hashes().getMetadataWritesCount() > 0);
    }
}
