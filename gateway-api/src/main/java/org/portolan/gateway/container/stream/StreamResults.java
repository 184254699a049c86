package org.portolan.gateway.container.stream;

import java.io.ByteArrayOutputStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.portolan.gateway.container.recording.JudgedEvent;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.ledger.Outcome;
import org.portolan.gateway.ledger.Outcome.Committed;
import org.portolan.gateway.ledger.Outcome.Invalid;
import org.portolan.gateway.ledger.Outcome.NotOrdered;
import org.portolan.gateway.operation.Operation;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.Reasons;
import tools.jackson.databind.json.JsonMapper;

/** Words the results of a stream, a line each, and counts them. */
final class StreamResults {

    private final JsonMapper mapper;
    private final List<String> columns;
    private final Map<String, Long> counts = new LinkedHashMap<>();

    /** With the names of columns, a refusal tells the number of its column too. */
    StreamResults(JsonMapper mapper, List<String> columns) {
        this.mapper = mapper;
        this.columns = List.copyOf(columns);
        for (String status : List.of("ACCEPTED", "REFUSED", "PENDING", "FAILED", "CHECKED")) {
            counts.put(status.toLowerCase(java.util.Locale.ROOT), 0L);
        }
    }

    /** The results of lines whose events became an operation. */
    byte[] of(List<Long> numbers, Operation operation, Optional<Outcome> outcome) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<?> results = (List<?>) Objects.requireNonNull(operation.answer().get("results"));
        for (int index = 0; index < numbers.size(); index++) {
            Map<String, Object> line = copy(numbers.get(index), (Map<?, ?>) results.get(index));
            if ("ACCEPTED".equals(line.get("status"))) {
                place(line, operation, outcome);
            }
            write(line, lines);
        }
        return lines.toByteArray();
    }

    /** The results of lines none of which was accepted, each with its own reason if it has one. */
    byte[] of(List<Long> numbers, Problem problem) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        List<?> results = problem.more().get("results") instanceof List<?> each ? each : List.of();
        for (int index = 0; index < numbers.size(); index++) {
            write(
                    index < results.size()
                            ? copy(numbers.get(index), (Map<?, ?>) results.get(index))
                            : failed(numbers.get(index), problem),
                    lines);
        }
        return lines.toByteArray();
    }

    /** The results of lines that are only looked at: nothing of them is recorded. */
    byte[] preview(List<Long> numbers, List<JudgedEvent> events) {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (int index = 0; index < numbers.size(); index++) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("line", numbers.get(index));
            switch (events.get(index)) {
                case Fit fit -> {
                    line.put("status", "CHECKED");
                    line.put("eventId", fit.id().hex());
                }
                case Unfit unfit -> {
                    line.put("status", "REFUSED");
                    line.putAll(Reasons.members(unfit.reasons()));
                }
            }
            write(line, lines);
        }
        return lines.toByteArray();
    }

    /** The last line: how many lines had which result, and whether the stream was read to its end. */
    byte[] end(boolean complete) {
        Map<String, Object> end = new LinkedHashMap<>(counts);
        end.put("complete", complete);
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        line.writeBytes(mapper.writeValueAsBytes(Map.of("end", end)));
        line.write('\n');
        return line.toByteArray();
    }

    private static void place(Map<String, Object> line, Operation operation, Optional<Outcome> outcome) {
        line.put("transactionId", operation.transactionId());
        switch (outcome.orElse(null)) {
            case Committed(String transactionId, long block) -> {
                line.put("transactionId", transactionId);
                line.put("block", block);
            }
            case Invalid invalid -> fail(line, invalid.transactionId(), invalid.code());
            case NotOrdered refused -> fail(line, refused.transactionId(), refused.status());
            case null -> {
                line.put("status", "PENDING");
                line.put("operation", operation.address());
            }
        }
    }

    private static void fail(Map<String, Object> line, String transactionId, String code) {
        line.put("transactionId", transactionId);
        line.put("status", "FAILED");
        line.put("code", code);
        line.put("written", "no");
    }

    private static Map<String, Object> failed(long number, Problem problem) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", number);
        line.put("status", problem.status() < 500 ? "REFUSED" : "FAILED");
        line.put("code", problem.code());
        problem.field().ifPresent(field -> line.put("field", field));
        line.put("detail", problem.detail());
        line.put("written", problem.written());
        line.put("retrySafe", problem.retrySafe());
        return line;
    }

    private static Map<String, Object> copy(long number, Map<?, ?> result) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("line", number);
        result.forEach((name, value) -> line.put(name.toString(), value));
        line.remove("index");
        return line;
    }

    private void write(Map<String, Object> line, ByteArrayOutputStream lines) {
        if (line.get("field") instanceof String field && columns.contains(field)) {
            line.put("column", columns.indexOf(field) + 1);
        }
        counts.merge(String.valueOf(line.get("status")).toLowerCase(java.util.Locale.ROOT), 1L, Long::sum);
        lines.writeBytes(mapper.writeValueAsBytes(line));
        lines.write('\n');
    }
}
