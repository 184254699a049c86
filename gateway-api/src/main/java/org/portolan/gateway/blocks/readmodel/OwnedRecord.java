package org.portolan.gateway.blocks.readmodel;

import com.google.protobuf.ByteString;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.ledger.RecordKind;
import org.portolan.records.ledger.Sealing;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.shape.Shape;

/** A record of a single member as one transaction wrote it, under a key that fits its content. */
public final class OwnedRecord<T> {
    private final Written written;
    private final MspId owner;
    private final T content;

    OwnedRecord(Written written, MspId owner, T content) {
        this.written = written;
        this.owner = owner;
        this.content = content;
    }

    /** What all members see of it. */
    public T content() {
        return content;
    }

    /** The one member that may write it. */
    public MspId owner() {
        return owner;
    }

    /** The names in its key, by which it is one of its kind. */
    public List<String> names() {
        return written.write().key().attributes();
    }

    /** Where on the ledger it was written. */
    public TransactionPosition position() {
        return written.transaction().position();
    }

    /** Its place among all that the transaction wrote. */
    public int number() {
        return written.number();
    }

    /** The confidential part that came with the record and is bound by its digest, if our peer may hold it. */
    public <D> Optional<ConfidentialPart<D>> confidential(Sealing<T, D> sealing) {
        return confidential(sealing.digest().apply(content), sealing.shape());
    }

    /** The same, bound by this digest, where a record does not always have one. */
    public <D> Optional<ConfidentialPart<D>> confidential(Digest digest, Shape<D> shape) {
        return written.privatePart().flatMap(bytes -> bound(bytes, digest, shape));
    }

    private <D> Optional<ConfidentialPart<D>> bound(ByteString bytes, Digest digest, Shape<D> shape) {
        try {
            var part = ConfidentialPart.read(bytes.toByteArray(), shape);
            return part.digest().equals(digest)
                    ? Optional.of(part)
                    : written.refuse(RefusalReason.WRONG_CONFIDENTIAL_PART);
        } catch (InvalidValue unreadable) {
            return written.refuse(RefusalReason.WRONG_CONFIDENTIAL_PART);
        }
    }

    /** Whether the record may be shown as its owner's; if not, a refusal is noted. */
    boolean counts(boolean known) {
        var refusal = refusal(known);
        refusal.ifPresent(written::refuse);
        return refusal.isEmpty();
    }

    private Optional<RefusalReason> refusal(boolean known) {
        var transaction = written.transaction();
        if (!transaction.creator().equals(owner.id())) {
            return Optional.of(RefusalReason.FOREIGN_WRITER);
        }
        if (!transaction.speaksFor(owner.id())) {
            return Optional.of(RefusalReason.NOT_ENDORSED_BY_OWNER);
        }
        return known || transaction.passedGuardOf(owner.id(), RecordKind.CHAINCODE)
                ? Optional.empty()
                : Optional.of(RefusalReason.UNGUARDED_CREATION);
    }

    /** One write of one transaction, at the peer of an administration. */
    record Written(
            LedgerTransaction transaction, StateWrite write, int number, MspId administration, Refusals refusals) {

        Optional<ByteString> privatePart() {
            return transaction.privatePart(write, "_implicit_org_" + administration);
        }

        /** Notes that it is not shown. */
        <R> Optional<R> refuse(RefusalReason reason) {
            // A private key's attributes may be confidential; a public record's type and creator are not.
            refusals.add(reason, transaction.position(), write.key().objectType() + " by " + transaction.creator());
            return Optional.empty();
        }
    }
}
