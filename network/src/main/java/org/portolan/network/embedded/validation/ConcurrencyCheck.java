package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVRead;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.KVReadHash;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.QueryReadsMerkleSummary;
import org.hyperledger.fabric.protos.ledger.rwset.kvrwset.RangeQueryInfo;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.commit.MergedRange;
import org.portolan.network.embedded.ledger.commit.StateUpdates;
import org.portolan.network.embedded.ledger.state.StateEntry;
import org.portolan.network.embedded.ledger.state.StateSnapshot;
import org.portolan.network.embedded.ledger.state.Version;
import org.portolan.network.embedded.ledger.transaction.CollectionSet;
import org.portolan.network.embedded.ledger.transaction.NamespaceSet;
import org.portolan.network.embedded.ledger.transaction.ReadWriteSet;
import org.portolan.network.hash.RangeSummary;

/** Whether what a transaction read is still so: in the state, and after the valid transactions before it in the block. */
final class ConcurrencyCheck {
    private final StateSnapshot before;
    private final StateUpdates updates;

    ConcurrencyCheck(StateSnapshot before, StateUpdates updates) {
        this.before = before;
        this.updates = updates;
    }

    void check(ReadWriteSet results) throws RefusedTransaction {
        for (NamespaceSet set : results.namespaces()) {
            for (KVRead read : set.keys().getReadsList()) {
                checkRead(set.namespace(), read);
            }
            for (RangeQueryInfo query : set.keys().getRangeQueriesInfoList()) {
                checkRange(set.namespace(), query);
            }
            for (CollectionSet collection : set.collections()) {
                for (KVReadHash read : collection.hashes().getHashedReadsList()) {
                    checkHashedRead(set.namespace(), collection.name(), read);
                }
            }
        }
    }

    private void checkRead(String namespace, KVRead read) throws RefusedTransaction {
        Optional<Version> then = read.hasVersion() ? Optional.of(Version.of(read.getVersion())) : Optional.empty();
        if (updates.touches(namespace, read.getKey())
                || !then.equals(before.entry(namespace, read.getKey()).map(StateEntry::version))) {
            throw conflict("key " + read.getKey() + " of " + namespace + " was written since it was read");
        }
    }

    private void checkHashedRead(String namespace, String collection, KVReadHash read) throws RefusedTransaction {
        Optional<Version> then = read.hasVersion() ? Optional.of(Version.of(read.getVersion())) : Optional.empty();
        ByteString hash = read.getKeyHash();
        if (updates.touchesHash(namespace, collection, hash)
                || !then.equals(before.hashEntry(namespace, collection, hash).map(StateEntry::version))) {
            throw conflict("a key of " + namespace + "/" + collection + " was written since it was read");
        }
    }

    private void checkRange(String namespace, RangeQueryInfo query) throws RefusedTransaction {
        boolean lastKeySeen = !query.getItrExhausted();
        try (MergedRange now = updates.range(namespace, query.getStartKey(), query.getEndKey(), lastKeySeen)) {
            boolean same = query.hasReadsMerkleHashes()
                    ? sameSummary(query.getReadsMerkleHashes(), now)
                    : sameReads(query, now);
            if (!same) {
                throw new RefusedTransaction(
                        TxValidationCode.PHANTOM_READ_CONFLICT,
                        "the keys from " + query.getStartKey() + " to " + query.getEndKey() + " of " + namespace
                                + " are others than were read");
            }
        }
    }

    private static boolean sameReads(RangeQueryInfo query, MergedRange now) {
        for (KVRead read : query.getRawReads().getKvReadsList()) {
            if (!now.hasNext()) {
                return false;
            }
            MergedRange.VersionedKey key = now.next();
            if (!key.key().equals(read.getKey()) || !key.version().equals(Version.of(read.getVersion()))) {
                return false;
            }
        }
        return !now.hasNext();
    }

    private static boolean sameSummary(QueryReadsMerkleSummary recorded, MergedRange now) {
        if (recorded.getMaxDegree() < 2) {
            return false;
        }
        RangeSummary summary = new RangeSummary(recorded.getMaxDegree());
        while (now.hasNext()) {
            MergedRange.VersionedKey key = now.next();
            summary.add(KVRead.newBuilder()
                    .setKey(key.key())
                    .setVersion(key.version().toProto())
                    .build());
        }
        return !summary.isEmpty() && summary.close().equals(recorded);
    }

    private static RefusedTransaction conflict(String message) {
        return new RefusedTransaction(TxValidationCode.MVCC_READ_CONFLICT, message);
    }
}
