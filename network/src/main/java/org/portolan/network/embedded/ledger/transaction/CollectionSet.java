package org.portolan.network.embedded.ledger.transaction;

import com.google.protobuf.ByteString;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.HashedRWSet;

/** The hashes of what a transaction read and wrote in one collection, and the hash of its private set. */
public record CollectionSet(String name, HashedRWSet hashes, ByteString privateSetHash) {
    boolean writes() {
        return hashes.getHashedWritesCount() > 0 || hashes.getMetadataWritesCount() > 0;
    }
}
