package org.portolan.gateway.ledger;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;

/** What is known here of transactions that this gateway sent, now or before a restart. */
@Component
public final class TransactionOutcomes {

    private final Courier courier;
    private final Outbox outbox;

    TransactionOutcomes(Courier courier, Outbox outbox) {
        this.courier = courier;
        this.outbox = outbox;
    }

    /** The outcome, if it is known. */
    public Optional<Outcome> known(String transactionId) {
        return outbox.outcome(transactionId);
    }

    /** Completes when the outcome is known, and never fails. */
    public CompletableFuture<Outcome> of(String transactionId) {
        return courier.outcome(transactionId)
                .orElseGet(() -> outbox.outcome(transactionId)
                        .map(CompletableFuture::completedFuture)
                        .orElseGet(CompletableFuture::new));
    }

    /** Whether the ordering service took a transaction whose outcome is not known yet. */
    public boolean ordered(String transactionId) {
        return courier.stage(transactionId)
                .filter(Courier.Stage.ORDERED::equals)
                .isPresent();
    }
}
