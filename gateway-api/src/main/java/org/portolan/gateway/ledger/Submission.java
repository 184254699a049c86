package org.portolan.gateway.ledger;

import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.portolan.gateway.ledger.Endorsement.Endorsed;
import org.portolan.gateway.ledger.connection.OrderingService;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.ledger.kept.KeptEnvelope;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes a transaction of a request: endorse, sign, keep, submit. What fails before it is kept was not written. */
@Component
public final class Submission {

    private final Endorsement endorsement;
    private final Outbox outbox;
    private final Courier courier;
    private final OrderingService ordering;
    private final LedgerMetrics metrics;
    private final TransactionTemplate transactions;

    Submission(
            Endorsement endorsement,
            Outbox outbox,
            Courier courier,
            OrderingService ordering,
            LedgerMetrics metrics,
            TransactionTemplate transactions) {
        this.endorsement = endorsement;
        this.outbox = outbox;
        this.courier = courier;
        this.ordering = ordering;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    /**
     * Endorses and keeps a transaction and sets it on its way. A refusal is thrown as a problem.
     *
     * @param alongside is given the transaction id and the contract's result; what it writes to the database is kept
     *     together with the envelope, or not at all
     */
    public <T> Kept<T> send(Submitter submitter, TransactionRequest request, BiFunction<String, byte[], T> alongside) {
        ordering.require(submitter);
        Endorsed endorsed = endorsement.endorse(submitter, request);
        KeptEnvelope envelope = endorsed.envelope();
        T companion = metrics.keeping(
                () -> keep(envelope, () -> alongside.apply(envelope.transactionId(), endorsed.result())));
        return new Kept<>(companion, courier.carry(envelope));
    }

    private <T> T keep(KeptEnvelope envelope, Supplier<T> alongside) {
        T companion = transactions.execute(status -> {
            outbox.add(envelope);
            return alongside.get();
        });
        outbox.sync();
        return Objects.requireNonNull(companion);
    }
}
