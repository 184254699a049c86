package org.portolan.network.embedded.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/** Those who wait for a transaction; as many entries as there are waiters, and none after they are gone. */
final class CommitWaits {
    private final Map<String, List<CompletableFuture<CommittedStatus>>> waiting = new HashMap<>();
    private Optional<LedgerUnavailableException> failure = Optional.empty();

    CompletableFuture<CommittedStatus> register(String transactionId) {
        CompletableFuture<CommittedStatus> wait = new CompletableFuture<>();
        synchronized (this) {
            if (failure.isPresent()) {
                wait.completeExceptionally(failure.get());
                return wait;
            }
            waiting.computeIfAbsent(transactionId, ignored -> new ArrayList<>()).add(wait);
        }
        wait.whenComplete((status, problem) -> forget(transactionId, wait));
        return wait;
    }

    private synchronized void forget(String transactionId, CompletableFuture<CommittedStatus> wait) {
        waiting.computeIfPresent(transactionId, (id, waits) -> {
            waits.remove(wait);
            return waits.isEmpty() ? null : waits;
        });
    }

    void complete(CommittedStatus status) {
        List<CompletableFuture<CommittedStatus>> waits;
        synchronized (this) {
            waits = waiting.remove(status.transactionId());
        }
        if (waits != null) {
            waits.forEach(wait -> apart(wait, future -> future.complete(status)));
        }
    }

    void fail(LedgerUnavailableException cause) {
        List<CompletableFuture<CommittedStatus>> waits = new ArrayList<>();
        synchronized (this) {
            failure = Optional.of(cause);
            waiting.values().forEach(waits::addAll);
            waiting.clear();
        }
        waits.forEach(wait -> apart(wait, future -> future.completeExceptionally(cause)));
    }

    /** Whatever a waiter does next must not hold up the commit of the next block. */
    private static void apart(
            CompletableFuture<CommittedStatus> wait, Consumer<CompletableFuture<CommittedStatus>> completion) {
        Thread.startVirtualThread(() -> completion.accept(wait));
    }
}
