package org.portolan.gateway.blocks.content;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A valid transaction of a block. Creator and endorsers are named by their MSP; their signatures were verified by the
 * peer that marked the transaction valid. The announced collections are those for which the block carries hashes of
 * private writes, whether or not our peer may show them. The answer is what the contract gave back to its caller.
 */
public record LedgerTransaction(
        TransactionPosition position,
        String creator,
        Set<String> endorsers,
        List<StateWrite> writes,
        List<PrivateWrite> privateWrites,
        List<String> announcedCollections,
        ByteString answer) {

    /** Copies the collections. */
    public LedgerTransaction {
        endorsers = Set.copyOf(endorsers);
        writes = List.copyOf(writes);
        privateWrites = List.copyOf(privateWrites);
        announcedCollections = List.copyOf(announcedCollections);
    }

    /**
     * Tells whether this transaction may change what a member owns: the member created it and endorsed it. That others
     * endorsed it too adds nothing.
     */
    public boolean speaksFor(String mspId) {
        return creator.equals(mspId) && endorsers.contains(mspId);
    }

    /** The private content that our peer holds in a collection under the same key as a public record's. */
    public Optional<ByteString> privatePart(StateWrite record, String collection) {
        return privateWrites.stream()
                .filter(write -> write.namespace().equals(record.namespace())
                        && write.collection().equals(collection)
                        && write.key().equals(record.key()))
                .map(PrivateWrite::value)
                .findFirst();
    }

    /** Tells whether our peer owes us private data of this collection: it was not there when the block was read. */
    public boolean lacksPrivateDataOf(String collection) {
        return announcedCollections.contains(collection)
                && privateWrites.stream().noneMatch(write -> write.collection().equals(collection));
    }

    /**
     * Tells whether the transaction wrote the member's guard key, whose key-level policy made the peers demand the
     * member's own endorsement. Without it a creation could be endorsed by anybody.
     */
    public boolean passedGuardOf(String mspId, String namespace) {
        return writes.stream()
                .anyMatch(write -> write.namespace().equals(namespace)
                        && write.key().is("guard", 1)
                        && write.key().attribute(0).equals(mspId));
    }
}
