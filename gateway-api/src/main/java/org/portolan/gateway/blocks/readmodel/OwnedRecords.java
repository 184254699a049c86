package org.portolan.gateway.blocks.readmodel;

import com.google.protobuf.ByteString;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.shape.Shape;

/**
 * Reads the records of one transaction that belong to a single member. Such a record counts only if its owner created
 * and endorsed the transaction, and, when it is new, if the transaction wrote the owner's guard key: whatever majority
 * of others endorsed it, they cannot pass that key's policy.
 */
public final class OwnedRecords {
    private static final String NAMESPACE = "certificate";

    private final LedgerTransaction transaction;
    private final Refusals refusals;
    private final String ownCollection;

    /** Confidential parts are taken from the implicit collection of the administration whose peer is followed. */
    OwnedRecords(LedgerTransaction transaction, Refusals refusals, MspId administration) {
        this.transaction = transaction;
        this.refusals = refusals;
        this.ownCollection = "_implicit_org_" + administration;
    }

    /** The transaction that is read. */
    public LedgerTransaction transaction() {
        return transaction;
    }

    /** Whether the write is a record of this type with this many attributes in its key. */
    boolean holds(StateWrite write, String type, int attributes) {
        return write.namespace().equals(NAMESPACE) && write.key().is(type, attributes);
    }

    /** Reads the record's content; nothing, and a refusal noted, if it has not the form of this release. */
    <T> Optional<T> read(StateWrite write, Function<byte[], T> reader) {
        try {
            return Optional.of(reader.apply(write.value().toByteArray()));
        } catch (InvalidValue unreadable) {
            return refuse(RefusalReason.UNREADABLE, write);
        }
    }

    /** Whether the record may be shown as its owner's; if not, a refusal is noted. */
    public boolean accepts(StateWrite write, MspId owner, boolean known) {
        var refusal = refusal(owner.id(), known);
        refusal.ifPresent(reason -> refuse(reason, write));
        return refusal.isEmpty();
    }

    private Optional<RefusalReason> refusal(String owner, boolean known) {
        if (!transaction.creator().equals(owner)) {
            return Optional.of(RefusalReason.FOREIGN_WRITER);
        }
        if (!transaction.speaksFor(owner)) {
            return Optional.of(RefusalReason.NOT_ENDORSED_BY_OWNER);
        }
        return known || transaction.passedGuardOf(owner, NAMESPACE)
                ? Optional.empty()
                : Optional.of(RefusalReason.UNGUARDED_CREATION);
    }

    /** Notes that the record is not shown. */
    public <T> Optional<T> refuse(RefusalReason reason, StateWrite write) {
        // A private key's attributes may be confidential; a public record's type and creator are not.
        refusals.add(reason, transaction.position(), write.key().objectType() + " by " + transaction.creator());
        return Optional.empty();
    }

    /** The confidential part that came with the record and is bound by this digest, if our peer may hold it. */
    public <T> Optional<ConfidentialPart<T>> confidential(StateWrite write, Digest payloadHash, Shape<T> shape) {
        return transaction.privatePart(write, ownCollection).flatMap(bytes -> bound(write, bytes, payloadHash, shape));
    }

    private <T> Optional<ConfidentialPart<T>> bound(
            StateWrite write, ByteString bytes, Digest payloadHash, Shape<T> shape) {
        try {
            var part = ConfidentialPart.read(bytes.toByteArray(), shape);
            return part.digest().equals(payloadHash)
                    ? Optional.of(part)
                    : refuse(RefusalReason.WRONG_CONFIDENTIAL_PART, write);
        } catch (InvalidValue unreadable) {
            return refuse(RefusalReason.WRONG_CONFIDENTIAL_PART, write);
        }
    }
}
