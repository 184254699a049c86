package org.portolan.gateway.operation;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;

/** Tells what it means that a transaction is in a block and yet invalid. */
final class Invalidity {

    private Invalidity() {}

    static Problem problem(Operation operation, Invalid invalid) {
        Problem problem = switch (invalid.code()) {
            case "MVCC_READ_CONFLICT", "PHANTOM_READ_CONFLICT" ->
                Problem.of(ProblemKind.CONFLICT, ProblemKind.CONFLICT.meaning()).retryAfter(Duration.ofSeconds(1));
            case "ENDORSEMENT_POLICY_FAILURE" ->
                Problem.of(
                        ProblemKind.NOT_ENDORSED,
                        "The transaction lacks the endorsement of an organisation that protects the record.");
            default -> Problem.of(ProblemKind.REFUSED_BY_LEDGER, ProblemKind.REFUSED_BY_LEDGER.meaning());
        };
        return problem.with("transactionId", operation.transactionId())
                .with("block", invalid.block())
                .with("validationCode", invalid.code());
    }

    static Map<String, Object> reason(Operation operation, Invalid invalid) {
        Problem problem = problem(operation, invalid);
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("type", problem.type());
        reason.put("code", problem.code());
        reason.put("detail", problem.detail());
        reason.put("written", problem.written());
        reason.put("retrySafe", problem.retrySafe());
        reason.put("validationCode", invalid.code());
        return reason;
    }
}
