package org.portolan.gateway.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.Outcome.NotOrdered;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;

/** Tells what it means that a transaction came to nothing. */
final class Invalidity {

    private static final String VALIDATION_CODE = "validationCode";
    private static final Set<String> OVERTAKEN =
            Set.of("MVCC_READ_CONFLICT", "PHANTOM_READ_CONFLICT", "ENDORSEMENT_POLICY_FAILURE");

    private Invalidity() {}

    /**
     * Whether it may have come to nothing because of another transaction at the same moment: of two in one block that
     * write the same protected record, the peers find the second to lack endorsements.
     */
    static boolean isOvertaken(Problem problem) {
        return problem.more().get(VALIDATION_CODE) instanceof String code && OVERTAKEN.contains(code);
    }

    /** The problem that an outcome is, if it is one. */
    static Optional<Problem> of(Outcome outcome) {
        return switch (outcome) {
            case Committed ignored -> Optional.empty();
            case Invalid invalid -> Optional.of(problem(invalid));
            case NotOrdered refused -> Optional.of(problem(refused));
        };
    }

    static Problem problem(Invalid invalid) {
        Problem problem = switch (invalid.code()) {
            case "MVCC_READ_CONFLICT", "PHANTOM_READ_CONFLICT" ->
                Problem.of(ProblemKind.CONFLICT, ProblemKind.CONFLICT.meaning()).retryAfter(Duration.ofSeconds(1));
            case "ENDORSEMENT_POLICY_FAILURE" ->
                Problem.of(
                                ProblemKind.NOT_ENDORSED,
                                "The transaction lacks the endorsement of an organisation that protects the record, or"
                                        + " another one wrote the record in the same block; nothing was written.")
                        .retryAfter(Duration.ofSeconds(1));
            default -> Problem.of(ProblemKind.REFUSED_BY_LEDGER, ProblemKind.REFUSED_BY_LEDGER.meaning());
        };
        return problem.with("transactionId", invalid.transactionId())
                .with("block", invalid.block())
                .with(VALIDATION_CODE, invalid.code());
    }

    static Problem problem(NotOrdered refused) {
        boolean identity = refused.status().equals("FORBIDDEN");
        Problem problem = identity
                ? Problem.of(
                                ProblemKind.REFUSED_BY_LEDGER,
                                "The orderers do not accept the identity that signed the transaction; nothing was"
                                        + " written, and it may be sent again once that is renewed.")
                        .retryAfter(Duration.ofSeconds(5))
                : Problem.of(
                        ProblemKind.REFUSED_BY_LEDGER,
                        "The orderers do not accept the transaction as it is; nothing was written.");
        return problem.with("transactionId", refused.transactionId()).with("ordererStatus", refused.status());
    }

    static Map<String, Object> reason(Invalid invalid) {
        Map<String, Object> reason = reason(problem(invalid));
        reason.put(VALIDATION_CODE, invalid.code());
        return reason;
    }

    static Map<String, Object> reason(NotOrdered refused) {
        Map<String, Object> reason = reason(problem(refused));
        reason.put("ordererStatus", refused.status());
        return reason;
    }

    private static Map<String, Object> reason(Problem problem) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("type", problem.type());
        reason.put("code", problem.code());
        reason.put("detail", problem.detail());
        reason.put("written", problem.written());
        reason.put("retrySafe", problem.retrySafe());
        return reason;
    }
}
