package org.portolan.gateway.edi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.edi.kept.KeptResult;
import org.portolan.gateway.edi.kept.KeptResult.Fault;
import org.portolan.gateway.edi.kept.ResultStatus;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.Outcome.NotOrdered;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.reason.Reason;

/** What became of the events of a chunk. */
final class ChunkResults {

    private final ReportJson json;

    ChunkResults(ReportJson json) {
        this.json = json;
    }

    /** The results of events that became part of a transaction. */
    List<KeptResult> of(List<Entry> entries, Operation operation, Optional<Outcome> outcome) {
        List<?> results = (List<?>) Objects.requireNonNull(operation.answer().get("results"));
        List<KeptResult> kept = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            List<Reason> reasons = reasons((Map<?, ?>) results.get(index));
            kept.add(
                    reasons.isEmpty()
                            ? placed(entry.result(ResultStatus.PENDING, json), operation.transactionId(), outcome)
                            : entry.refused(reasons, json));
        }
        return kept;
    }

    /** The results of events none of which was taken. */
    List<KeptResult> of(List<Entry> entries, Problem problem) {
        List<?> results = problem.more().get("results") instanceof List<?> each ? each : List.of();
        List<KeptResult> kept = new ArrayList<>();
        for (int index = 0; index < entries.size(); index++) {
            Entry entry = entries.get(index);
            List<Reason> reasons = index < results.size() ? reasons((Map<?, ?>) results.get(index)) : List.of();
            kept.add(
                    reasons.isEmpty()
                            ? entry.result(ResultStatus.FAILED, json)
                                    .with(ResultStatus.FAILED, new Fault(problem.code(), "", problem.detail(), ""))
                            : entry.refused(reasons, json));
        }
        return kept;
    }

    /** A result once the fate of its transaction is known, or not. */
    static KeptResult placed(KeptResult result, String transactionId, Optional<Outcome> outcome) {
        return switch (outcome.orElse(null)) {
            case Committed(String transaction, long block) ->
                result.with(ResultStatus.ACCEPTED, transaction, OptionalLong.of(block));
            case Invalid(String transaction, long block, String code) ->
                result.with(ResultStatus.FAILED, transaction, OptionalLong.of(block))
                        .with(ResultStatus.FAILED, ofLedger(code));
            case NotOrdered(String transaction, String status) ->
                result.with(ResultStatus.FAILED, transaction, OptionalLong.empty())
                        .with(ResultStatus.FAILED, ofLedger(status));
            case null -> result.with(ResultStatus.PENDING, transactionId, OptionalLong.empty());
        };
    }

    private static Fault ofLedger(String code) {
        return new Fault(code, "", "The ledger refused the transaction; nothing was written.", "");
    }

    private static List<Reason> reasons(Map<?, ?> result) {
        return "REFUSED".equals(result.get("status")) ? Reasons.told(result) : List.of();
    }
}
