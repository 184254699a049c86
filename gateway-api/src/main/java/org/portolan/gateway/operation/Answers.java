package org.portolan.gateway.operation;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.Outcome.NotOrdered;
import org.portolan.gateway.ledger.TransactionOutcomes;
import org.portolan.gateway.request.WriteRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers a POST honestly: 201 once the transaction is valid in a block, a problem when it is known to be invalid, and
 * 202 with the operation as long as nobody knows.
 */
@Component
public final class Answers {

    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);

    private final IdempotencyKeys keys;
    private final TransactionOutcomes outcomes;
    private final Duration patience;

    Answers(IdempotencyKeys keys, TransactionOutcomes outcomes, GatewaySettings settings) {
        this.keys = keys;
        this.outcomes = outcomes;
        this.patience = settings.submission().commitTimeout();
    }

    /** Does the work unless the same request was made before, and answers what became of it. */
    public ResponseEntity<Map<String, Object>> answer(WriteRequest request, Supplier<Operation> work) {
        return answer(request, Duration.ZERO, work);
    }

    /** The same, after a wait for the same request where that is under way. */
    ResponseEntity<Map<String, Object>> answer(WriteRequest request, Duration wait, Supplier<Operation> work) {
        Operation operation = keys.once(request, wait, work);
        MDC.put("transactionId", operation.transactionId());
        LOG.info("A request of {} is part of transaction {}", operation.caller(), operation.transactionId());
        if (request.respondAsync()) {
            return accepted(operation)
                    .header("Preference-Applied", "respond-async")
                    .body(document(operation));
        }
        Optional<Outcome> outcome = await(operation);
        if (outcome.isEmpty()) {
            return accepted(operation).body(document(operation));
        }
        return switch (outcome.get()) {
            case Committed committed ->
                ResponseEntity.status(HttpStatus.CREATED)
                        .header("Portolan-Ledger-Position", Long.toString(committed.block()))
                        .body(committed(operation, committed));
            case Invalid invalid -> throw Invalidity.problem(invalid).exception();
            case NotOrdered refused -> throw Invalidity.problem(refused).exception();
        };
    }

    /** The operation of a request, which is made once however often the request comes. */
    public Operation once(WriteRequest request, Supplier<Operation> work) {
        return keys.once(request, Duration.ZERO, work);
    }

    /** Waits for the outcome as long as a caller waits; empty when it is still unknown then. */
    public Optional<Outcome> await(Operation operation) {
        try {
            return Optional.of(outcomes.of(operation.transactionId()).get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException unknown) {
            return Optional.empty();
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** All that is known of an operation. */
    Map<String, Object> document(Operation operation) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("id", operation.id());
        document.put("kind", operation.kind());
        Optional<Outcome> outcome = outcomes.known(operation.transactionId());
        document.put("state", state(operation, outcome));
        document.put("transactionId", outcome.map(Outcome::transactionId).orElse(operation.transactionId()));
        document.put("createdAt", operation.createdAt());
        switch (outcome.orElse(null)) {
            case Committed committed -> {
                document.put("block", committed.block());
                document.put("answer", committed(operation, committed));
            }
            case Invalid invalid -> {
                document.put("block", invalid.block());
                document.put("reason", Invalidity.reason(invalid));
            }
            case NotOrdered refused -> document.put("reason", Invalidity.reason(refused));
            case null -> {}
        }
        return document;
    }

    private Operation.State state(Operation operation, Optional<Outcome> outcome) {
        return switch (outcome.orElse(null)) {
            case Committed ignored -> Operation.State.COMMITTED;
            case Invalid ignored -> Operation.State.REFUSED;
            case NotOrdered ignored -> Operation.State.REFUSED;
            case null ->
                outcomes.ordered(operation.transactionId()) ? Operation.State.ORDERED : Operation.State.ENDORSED;
        };
    }

    private static Map<String, Object> committed(Operation operation, Committed committed) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("transactionId", committed.transactionId());
        answer.put("block", committed.block());
        answer.putAll(operation.answer());
        return answer;
    }

    private static ResponseEntity.BodyBuilder accepted(Operation operation) {
        return ResponseEntity.accepted()
                .location(URI.create(operation.address()))
                .header(HttpHeaders.RETRY_AFTER, "1");
    }
}
