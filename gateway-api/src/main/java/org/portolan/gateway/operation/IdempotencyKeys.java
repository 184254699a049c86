package org.portolan.gateway.operation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.portolan.gateway.ledger.TransactionOutcomes;
import org.portolan.gateway.operation.Operations.KeyUse;
import org.portolan.gateway.problem.Problem;
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

    private final Operations operations;
    private final TransactionOutcomes outcomes;
    // Requests that are not yet kept are lost with the process, so it is enough to know them in memory.
    private final Map<Key, String> underWay = new ConcurrentHashMap<>();

    IdempotencyKeys(Operations operations, TransactionOutcomes outcomes) {
        this.operations = operations;
        this.outcomes = outcomes;
    }

    /** The earlier operation of the same request, or else what the work makes of it. */
    Operation once(WriteRequest request, Supplier<Operation> work) {
        if (request.idempotencyKey().isEmpty()) {
            return work.get();
        }
        Key key = new Key(request.caller().id(), request.idempotencyKey().get());
        String other = underWay.putIfAbsent(key, request.digest().hex());
        if (other != null) {
            throw inUse(other, request);
        }
        try {
            return earlier(request, key).orElseGet(work);
        } finally {
            underWay.remove(key);
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

    private static RuntimeException inUse(String digest, WriteRequest request) {
        if (!digest.equals(request.digest().hex())) {
            return reused();
        }
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
