package org.portolan.gateway.operation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.portolan.gateway.ledger.TransactionOutcomes;
import org.portolan.gateway.operation.Operations.KeyUse;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.request.WriteRequests;
import org.springframework.stereotype.Component;

/**
 * Makes sure that requests with one key become one operation. A key is used up by what is kept for the ledger, not by
 * a refusal: a request that was refused may be corrected and sent again under its key, and so may one whose transaction
 * lost against another, or was given up.
 */
@Component
final class IdempotencyKeys {

    private record Key(String caller, String key) {}

    private record UnderWay(String digest, CompletableFuture<Operation> end) {}

    private final Operations operations;
    private final TransactionOutcomes outcomes;
    // Requests that are not yet kept are lost with the process, so it is enough to know them in memory.
    private final Map<Key, UnderWay> underWay = new ConcurrentHashMap<>();

    IdempotencyKeys(Operations operations, TransactionOutcomes outcomes) {
        this.operations = operations;
        this.outcomes = outcomes;
    }

    /**
     * The earlier operation of the same request, or else what the work makes of it.
     *
     * @param patience how long to wait for the same request while that is under way, before it is said that it is
     */
    Operation once(WriteRequest request, Duration patience, Supplier<Operation> work) {
        if (request.idempotencyKey().isEmpty()) {
            return work.get();
        }
        Key key = new Key(request.caller().id(), request.idempotencyKey().get());
        UnderWay own = new UnderWay(request.digest().hex(), new CompletableFuture<>());
        UnderWay other = underWay.putIfAbsent(key, own);
        return other == null ? first(request, key, own, work) : other(other, request, patience);
    }

    /** Those who wait are told the same, be it a refusal. */
    private Operation first(WriteRequest request, Key key, UnderWay own, Supplier<Operation> work) {
        try {
            Operation operation = earlier(request, key).orElseGet(work);
            own.end().complete(operation);
            return operation;
        } catch (RuntimeException refused) {
            own.end().completeExceptionally(refused);
            throw refused;
        } finally {
            underWay.remove(key);
            own.end().cancel(false);
        }
    }

    private static Operation other(UnderWay other, WriteRequest request, Duration patience) {
        if (!other.digest().equals(request.digest().hex())) {
            throw reused();
        }
        try {
            return other.end().get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException ended) {
            throw ended.getCause() instanceof ProblemException refused
                    ? refused.problem().exception()
                    : new IllegalStateException(ended);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw inUse();
        } catch (TimeoutException | CancellationException unknown) {
            throw inUse();
        }
    }

    private Optional<Operation> earlier(WriteRequest request, Key key) {
        Optional<KeyUse> use = operations.keyUse(key.caller(), key.key());
        if (use.isPresent() && !use.get().digest().equals(request.digest().hex())) {
            throw reused();
        }
        Optional<Operation> earlier = use.flatMap(known -> operations.find(key.caller(), known.operationId()));
        if (earlier.filter(this::mayBeRepeated).isPresent()) {
            operations.freeKey(key.caller(), key.key());
            return Optional.empty();
        }
        return earlier;
    }

    /** Nothing of it was written, and the same request may succeed now. */
    private boolean mayBeRepeated(Operation operation) {
        return outcomes.known(operation.transactionId())
                .flatMap(Invalidity::of)
                .filter(Problem::retrySafe)
                .isPresent();
    }

    private static RuntimeException inUse() {
        return Problem.of(ProblemKind.IDEMPOTENCY_KEY_IN_USE, ProblemKind.IDEMPOTENCY_KEY_IN_USE.meaning())
                .at(WriteRequests.IDEMPOTENCY_KEY)
                .retryAfter(Duration.ofSeconds(1))
                .exception();
    }

    private static RuntimeException reused() {
        return Problem.of(ProblemKind.IDEMPOTENCY_KEY_REUSED, ProblemKind.IDEMPOTENCY_KEY_REUSED.meaning())
                .at(WriteRequests.IDEMPOTENCY_KEY)
                .exception();
    }
}
