package org.portolan.gateway.container.recording;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.records.reason.InvalidValue;

/** What one request is told about each of its events. */
final class BatchAnswer {

    private final List<Map<String, Object>> results = new ArrayList<>();
    private int accepted;

    /** The answer of a request whose events were judged so, in a transaction where they have these positions. */
    static BatchAnswer of(EventBatch batch, Map<Integer, JudgedEvent> verdicts, GroupTransaction transaction) {
        BatchAnswer answer = new BatchAnswer();
        for (int index = 0; index < batch.events().size(); index++) {
            switch (verdicts.get(index)) {
                case Fit fit -> answer.accept(index, fit, transaction.position(fit.id()));
                case Unfit unfit -> answer.refuse(index, unfit);
                case null -> throw new IllegalStateException("an event without a verdict");
            }
        }
        return answer;
    }

    boolean anyAccepted() {
        return accepted > 0;
    }

    Map<String, Object> document() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("accepted", accepted);
        document.put("refused", results.size() - accepted);
        document.put("results", results);
        return document;
    }

    /** The problem of a request none of whose events was accepted. */
    static Problem noneAccepted(EventBatch batch, Map<Integer, JudgedEvent> verdicts) {
        BatchAnswer answer = new BatchAnswer();
        for (int index = 0; index < batch.events().size(); index++) {
            if (verdicts.get(index) instanceof Unfit unfit) {
                answer.refuse(index, unfit);
            }
        }
        if (batch.events().size() == 1 && verdicts.get(0) instanceof Unfit unfit) {
            InvalidValue refusal = new InvalidValue(unfit.reasons());
            return batch.single()
                    ? Reasons.problem(refusal)
                    : Reasons.problem(refusal.under("[0]")).with("results", answer.results);
        }
        return Problem.of(ProblemKind.NONE_ACCEPTED, ProblemKind.NONE_ACCEPTED.meaning())
                .with("results", answer.results);
    }

    private void accept(int index, Fit event, int position) {
        accepted++;
        Map<String, Object> result = result(index, "ACCEPTED");
        result.put("eventId", event.id().hex());
        result.put("position", position);
    }

    private void refuse(int index, Unfit unfit) {
        Map<String, Object> result = result(index, "REFUSED");
        result.putAll(Reasons.members(unfit.reasons()));
    }

    private Map<String, Object> result(int index, String status) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("index", index);
        result.put("status", status);
        results.add(result);
        return result;
    }
}
