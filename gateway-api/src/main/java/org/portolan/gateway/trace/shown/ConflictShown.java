package org.portolan.gateway.trace.shown;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.trace.statement.RecordedStatement;
import org.portolan.records.container.conflict.Conflict;

/** Events that cannot all be true, and what their writers said to it. */
public record ConflictShown(
        @Schema(description = "The same wherever it is found: SHA-256 of its kind and events.")
        String id,

        @Schema(
                description = "EXIT_BEFORE_RELEASE, DISCHARGE_WITHOUT_LOAD, TWO_PLACES_AT_ONCE, IMPOSSIBLE_SPEED or"
                        + " WHOLE_HOURS_APART.")
        String kind,

        @Schema(description = "Kilometres an hour for IMPOSSIBLE_SPEED, hours for WHOLE_HOURS_APART.")
        Optional<Integer> figure,

        @Schema(description = "The events that contradict each other, by time.")
        List<String> eventIds,

        @Schema(description = "Who wrote them, and may state something.")
        List<Writer> writers,

        @Schema(description = "Until all writers have stated something.")
        boolean open,

        List<StatementShown> statements) {

    /** What one writer said, and when by the ledger's time. */
    public record StatementShown(Writer writer, String text, String ledgerTime, long block, String transactionId) {}

    /** The conflict in the words of the API. */
    public static ConflictShown of(
            Conflict conflict, boolean open, List<RecordedStatement> statements, Writers writers) {
        return new ConflictShown(
                conflict.id().hex(),
                conflict.kind().name(),
                conflict.figure(),
                conflict.events().stream()
                        .map(recorded -> recorded.eventId().hex())
                        .toList(),
                conflict.writers().stream().map(writers::of).toList(),
                open,
                statements.stream()
                        .map(recorded -> statement(recorded, writers))
                        .toList());
    }

    private static StatementShown statement(RecordedStatement recorded, Writers writers) {
        return new StatementShown(
                writers.of(recorded.writer()),
                recorded.statement().text(),
                recorded.transaction().ledgerTime().toString(),
                recorded.transaction().block(),
                recorded.transaction().transactionId());
    }
}
