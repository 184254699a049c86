package org.portolan.gateway.ledger;

import io.grpc.Status;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.GatewayException;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonLines;

/** Reads why the ledger did not do what it was asked, before anything was sent to be ordered. */
final class LedgerRefusals {

    private static final Pattern CONTRACT = Pattern.compile("(?s).*?chaincode response \\d+, (.*)");
    private static final Duration WAIT = Duration.ofSeconds(5);

    private LedgerRefusals() {}

    /** What the contract itself said, if it was the contract that refused. */
    private static Optional<List<Reason>> reasons(GatewayException refusal) {
        return messages(refusal)
                .map(CONTRACT::matcher)
                .filter(Matcher::matches)
                .map(said -> ReasonLines.read(said.group(1)))
                .findFirst();
    }

    /** The refusal as a problem; nothing was written in any of these cases. */
    static Problem problem(GatewayException refusal) {
        return ofContract(refusal).orElseGet(() -> ofStatus(refusal));
    }

    /** The refusal of the contract itself; empty when something else refused. */
    static Optional<Problem> ofContract(GatewayException refusal) {
        return reasons(refusal).map(reasons -> Reasons.problem(new InvalidValue(reasons)));
    }

    /** Whether the endorsers' results differ. */
    static boolean isDifference(GatewayException refusal) {
        return messages(refusal).anyMatch(message -> message.contains("do not match"));
    }

    private static Problem ofStatus(GatewayException refusal) {
        Status status = refusal.getStatus();
        if (isDifference(refusal)) {
            return Problem.of(
                    ProblemKind.NOT_ENDORSED, "The endorsing organisations computed different results; none was used.");
        }
        return switch (status.getCode()) {
            case PERMISSION_DENIED, UNAUTHENTICATED ->
                Problem.of(ProblemKind.NOT_ENDORSED, "The peer does not accept the gateway's signing identity.");
            case RESOURCE_EXHAUSTED ->
                Problem.of(ProblemKind.OVERLOADED, "The peer has as much work as it takes.")
                        .retryAfter(WAIT);
            case ABORTED ->
                Problem.of(ProblemKind.NOT_ENDORSED, "The endorsements that the policy demands were not given.")
                        .retryAfter(WAIT);
            default ->
                Problem.of(ProblemKind.LEDGER_UNAVAILABLE, "The ledger did not answer; nothing was written.")
                        .retryAfter(WAIT);
        };
    }

    private static Stream<String> messages(GatewayException refusal) {
        return Stream.concat(
                refusal.getDetails().stream().map(ErrorDetail::getMessage),
                Stream.ofNullable(refusal.getStatus().getDescription()));
    }
}
