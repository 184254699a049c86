package org.portolan.network.embedded.validation;

import com.google.protobuf.ByteString;
import java.util.Optional;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.portolan.network.embedded.ledger.transaction.BlockTransactions;
import org.portolan.network.embedded.ledger.transaction.EndorserTransaction;
import org.portolan.network.msp.ChannelMsps;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A transaction while it is judged: valid until a check refuses it, and then judged no further. */
final class Candidate {
    private static final Logger LOG = LoggerFactory.getLogger(Candidate.class);

    private final String id;
    private final Optional<Endorsed> endorsed;
    private Optional<RefusedTransaction> refusal;

    private Candidate(String id, Optional<Endorsed> endorsed, Optional<RefusedTransaction> refusal) {
        this.id = id;
        this.endorsed = endorsed;
        this.refusal = refusal;
    }

    static Candidate of(ByteString envelope, EnvelopeCheck check, ChannelMsps msps) {
        try {
            EndorserTransaction transaction = check.check(envelope);
            Endorsed endorsed = new Endorsed(transaction, Endorsers.of(transaction, msps));
            return new Candidate(transaction.id(), Optional.of(endorsed), Optional.empty());
        } catch (RefusedTransaction e) {
            return refused(envelope, e);
        } catch (RuntimeException e) {
            // Nothing here reads a disk: it is the envelope's fault, and one envelope must not stop the chain.
            LOG.error("an envelope makes its own checks fail", e);
            return refused(envelope, new RefusedTransaction(TxValidationCode.INVALID_OTHER_REASON, e.toString(), e));
        }
    }

    private static Candidate refused(ByteString envelope, RefusedTransaction refusal) {
        return new Candidate(BlockTransactions.id(envelope), Optional.empty(), Optional.of(refusal));
    }

    void judge(Check check) {
        if (refusal.isEmpty() && endorsed.isPresent()) {
            try {
                check.check(endorsed.get().transaction(), endorsed.get().endorsers());
            } catch (RefusedTransaction e) {
                refusal = Optional.of(e);
            }
        }
    }

    /** As its header claims, empty where it has none. */
    String id() {
        return id;
    }

    Optional<RefusedTransaction> refusal() {
        return refusal;
    }

    TxValidationCode code() {
        return refusal.map(RefusedTransaction::code).orElse(TxValidationCode.VALID);
    }

    /** One step of the judgement. */
    interface Check {
        void check(EndorserTransaction transaction, Endorsers endorsers) throws RefusedTransaction;
    }

    private record Endorsed(EndorserTransaction transaction, Endorsers endorsers) {}
}
