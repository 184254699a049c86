package org.portolan.gateway.blocks.readmodel;

import java.util.Optional;
import org.portolan.gateway.blocks.content.BlockContent;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
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

    /** Has each record of the kind in a block kept, in the block's order, that its owner wrote. */
    public <T, B> void forEach(
            RecordKind<T> kind, BlockContent block, Refusals refusals, Memory<T, B> memory, Keeper<T, B> keeper) {
        for (var transaction : block.transactions()) {
            transaction.writes().stream()
                    .filter(write -> write.namespace().equals(RecordKind.CHAINCODE)
                            && write.key().is(kind.word(), kind.names()))
                    .flatMap(write -> read(kind, transaction, write, refusals).stream())
                    .forEach(record -> keep(record, memory.before(record), keeper));
        }
    }

    private <T> Optional<OwnedRecord<T>> read(
            RecordKind<T> kind, LedgerTransaction transaction, StateWrite write, Refusals refusals) {
        var written = new OwnedRecord.Written(transaction, write, administration, refusals);
        try {
            T content = kind.read(write.value().toByteArray());
            return kind.ownerUnder(write.key().attributes(), content)
                    .map(owner -> new OwnedRecord<>(written, owner, content))
                    .or(() -> written.refuse(RefusalReason.WRONG_KEY));
        } catch (InvalidValue unreadable) {
            return written.refuse(RefusalReason.UNREADABLE);
        }
    }

    private static <T, B> void keep(OwnedRecord<T> record, Optional<B> before, Keeper<T, B> keeper) {
        if (record.counts(before.isPresent())) {
            keeper.keep(record, before);
        }
    }
}
