package org.portolan.gateway.blocks.readmodel;

import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;

/**
 * Finds in blocks the records that belong to a single member each, by their kind. Such a record counts only if its owner
 * created and endorsed the transaction, and, when it is new, if the transaction wrote the owner's guard key: whatever
 * majority of others endorsed it, they cannot pass that key's policy. What does not count is refused here, and kept by
 * nobody.
 */
public final class OwnedRecords {
    private final MspId administration;

    /** Confidential parts are taken from the implicit collection of the administration whose peer is followed. */
    OwnedRecords(MspId administration) {
        this.administration = administration;
    }

    /** Tells what is kept of a record from former transactions; nothing if this one creates it. */
    @FunctionalInterface
    public interface Memory<T, B> {
        Optional<B> before(OwnedRecord<T> record);
    }

    /** Keeps a record that counts. */
    @FunctionalInterface
    public interface Keeper<T, B> {
        void keep(OwnedRecord<T> record, Optional<B> before);
    }

    /** How records of a kind are kept. */
    public record Kept<T, B>(RecordKind<T> kind, Memory<T, B> memory, Keeper<T, B> keeper) {}

    /** Has each record of the kind in a block kept, in the block's order, that its owner wrote. */
    public <T, B> void forEach(
            RecordKind<T> kind, BlockContent block, Refusals refusals, Memory<T, B> memory, Keeper<T, B> keeper) {
        forEach(Map.of(kind.word(), new Kept<>(kind, memory, keeper)), block, refusals);
    }

    /** The same for several kinds, by their words, in the order in which their records follow each other in the block. */
    public void forEach(Map<String, Kept<?, ?>> kinds, BlockContent block, Refusals refusals) {
        for (var transaction : block.transactions()) {
            var writes = transaction.writes();
            for (int number = 0; number < writes.size(); number++) {
                var write = writes.get(number);
                var kept = write.namespace().equals(RecordKind.CHAINCODE)
                        ? kinds.get(write.key().objectType())
                        : null;
                if (kept != null
                        && write.key().attributes().size() == kept.kind().names()) {
                    keep(kept, new OwnedRecord.Written(transaction, write, number, administration, refusals));
                }
            }
        }
    }

    private static <T, B> void keep(Kept<T, B> kept, OwnedRecord.Written written) {
        read(kept.kind(), written).ifPresent(record -> {
            Optional<B> before = kept.memory().before(record);
            if (!isNothingHere(kept.kind(), written, before.isPresent()) && record.counts(before.isPresent())) {
                kept.keeper().keep(record, before);
            }
        });
    }

    /** What is kept where it is held alone, and is neither held nor known here, is not looked at. */
    private static boolean isNothingHere(RecordKind<?> kind, OwnedRecord.Written written, boolean known) {
        return kind instanceof OwnedKind<?, ?> owned
                && owned.keptWhereHeld()
                && !known
                && written.privatePart().isEmpty();
    }

    private static <T> Optional<OwnedRecord<T>> read(RecordKind<T> kind, OwnedRecord.Written written) {
        var key = written.write().key();
        try {
            T content = kind.read(key.attributes(), written.write().value().toByteArray());
            return kind.ownerUnder(key.attributes(), content)
                    .map(owner -> new OwnedRecord<>(written, owner, content))
                    .or(() -> written.refuse(RefusalReason.WRONG_KEY));
        } catch (InvalidValue unreadable) {
            return written.refuse(RefusalReason.UNREADABLE);
        }
    }
}
