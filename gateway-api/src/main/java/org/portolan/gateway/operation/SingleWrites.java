package org.portolan.gateway.operation;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.ledger.Evaluation;
import org.portolan.gateway.ledger.Kept;
import org.portolan.gateway.ledger.Submission;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.ledger.connection.OrderingService;
import org.portolan.gateway.ledger.connection.Submitter;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.gateway.retry.BackOff;
import org.portolan.records.reason.ReasonCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Requests that are a transaction of their own: everything but movements. */
@Component
public final class SingleWrites {
    private static final int ATTEMPTS = 8;
    private static final BackOff PAUSES = new BackOff(Duration.ofMillis(50), Duration.ofMillis(800));

    private final Submission submission;
    private final Evaluation evaluation;
    private final OrderingService ordering;
    private final Operations operations;
    private final Answers answers;
    private final int atOnce;
    private final Duration patience;
    private final Map<Submitter, Shares> underWay = new ConcurrentHashMap<>();

    SingleWrites(
            Submission submission,
            Evaluation evaluation,
            OrderingService ordering,
            Operations operations,
            Answers answers,
            GatewaySettings settings) {
        this.submission = submission;
        this.evaluation = evaluation;
        this.ordering = ordering;
        this.operations = operations;
        this.answers = answers;
        this.atOnce = settings.submission().inFlight();
        this.patience = settings.submission().submitTimeout();
    }

    /**
     * Answers a request that is one transaction.
     *
     * @param transaction makes the transaction; it is not asked when the same request was made before
     * @param answer makes the answer of the contract's result, but for the place on the ledger
     */
    public ResponseEntity<Map<String, Object>> answer(
            WriteRequest request,
            String kind,
            Supplier<TransactionRequest> transaction,
            Function<byte[], Map<String, Object>> answer) {
        return answer(request, kind, transaction, answer, Duration.ZERO);
    }

    /**
     * The same for one that counts with others: while others overtake it and the contract has nothing against it, it is
     * made anew, so that its caller hears of no conflict that a second attempt resolves.
     */
    public ResponseEntity<Map<String, Object>> repeated(
            WriteRequest request,
            String kind,
            Supplier<TransactionRequest> transaction,
            Function<byte[], Map<String, Object>> answer) {
        return repeated(() -> answer(request, kind, transaction, answer));
    }

    /** The same; while an equal request is under way, its outcome is waited for and answered. */
    public ResponseEntity<Map<String, Object>> repeated(
            WriteRequest request,
            String kind,
            Supplier<TransactionRequest> transaction,
            Function<byte[], Map<String, Object>> answer,
            Duration patience) {
        return repeated(() -> answer(request, kind, transaction, answer, patience));
    }

    private static ResponseEntity<Map<String, Object>> repeated(Supplier<ResponseEntity<Map<String, Object>>> write) {
        for (int attempt = 1; ; attempt++) {
            try {
                return write.get();
            } catch (ProblemException refused) {
                if (attempt == ATTEMPTS || !mayPass(refused.problem()) || !rested(attempt)) {
                    throw refused;
                }
            }
        }
    }

    /** The same for one that creates nothing: it is answered with 200 where others are with 201. */
    public ResponseEntity<Map<String, Object>> change(
            WriteRequest request,
            String kind,
            Supplier<TransactionRequest> transaction,
            Function<byte[], Map<String, Object>> answer) {
        ResponseEntity<Map<String, Object>> made = answer(request, kind, transaction, answer);
        return made.getStatusCode() == HttpStatus.CREATED
                ? ResponseEntity.ok().headers(made.getHeaders()).body(made.getBody())
                : made;
    }

    /** As {@link #answer}; while an equal request is under way, its outcome is waited for and answered. */
    public ResponseEntity<Map<String, Object>> answer(
            WriteRequest request,
            String kind,
            Supplier<TransactionRequest> transaction,
            Function<byte[], Map<String, Object>> answer,
            Duration wait) {
        AtomicReference<TransactionRequest> sent = new AtomicReference<>();
        try {
            return answers.answer(request, wait, () -> {
                sent.set(transaction.get());
                return send(request, kind, sent.get(), answer);
            });
        } catch (ProblemException refused) {
            throw reason(
                            request,
                            refused.problem(),
                            () -> Optional.ofNullable(sent.get()).orElseGet(transaction))
                    .exception();
        }
    }

    /** What another transaction overtook is told as the contract tells it to whoever comes later. */
    private Problem reason(WriteRequest request, Problem refused, Supplier<TransactionRequest> transaction) {
        return Invalidity.isOvertaken(refused)
                ? evaluation
                        .refusal(Submitter.of(request.caller()), transaction.get())
                        .orElse(refused)
                : refused;
    }

    /** Whether another attempt can go otherwise: a peer may be a block behind its organisation's other peer. */
    private static boolean mayPass(Problem refused) {
        return Invalidity.isOvertaken(refused) || refused.code().equals(ReasonCode.NOT_HERE.name());
    }

    /** Those who lost against one another come back at different moments. */
    private static boolean rested(int attempt) {
        try {
            Thread.sleep(PAUSES.after(attempt, ThreadLocalRandom.current()));
            return true;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Operation send(
            WriteRequest request,
            String kind,
            TransactionRequest transaction,
            Function<byte[], Map<String, Object>> answer) {
        Submitter submitter = Submitter.of(request.caller());
        // Before the wait for a permit: those under way hold theirs until they are ordered.
        ordering.require(submitter);
        Shares permits = underWay.computeIfAbsent(
                submitter, unknown -> new Shares("requests", atOnce, Math.max(1, atOnce / 2), atOnce));
        admit(request.caller(), permits);
        try {
            Kept<Operation> kept = submission.send(
                    submitter, transaction, (id, result) -> operations.add(request, kind, id, answer.apply(result)));
            kept.outcome().thenRun(() -> permits.give(request.caller(), 1));
            return kept.companion();
        } catch (RuntimeException notSent) {
            permits.give(request.caller(), 1);
            throw notSent;
        }
    }

    private void admit(Caller caller, Shares permits) {
        try {
            if (permits.take(caller, 1, patience.toMillis())) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Problem.of(ProblemKind.OVERLOADED, ProblemKind.OVERLOADED.meaning())
                .retryAfter(Duration.ofSeconds(2))
                .exception();
    }
}
