package org.portolan.gateway.owned.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.Json;
import org.portolan.gateway.reading.LedgerPlace;

/** A record as it is told: the confidential part, and that of what was said, only to those entitled to it. */
@Schema(name = RecordShown.SCHEMA)
public record RecordShown(
        @Schema(description = "Where it is in its life cycle, by its last change.", pattern = STATUS)
        String status,

        Writer owner,

        @Schema(type = "object") Json record,

        @Schema(type = "object") Optional<Json> confidential,

        @Schema(description = "What members said about it last, by their names.")
        List<SayingShown> said,

        LedgerPlace created,
        LedgerPlace changed) {
    static final String SCHEMA = "OwnedRecord";
    private static final String STATUS = "^[A-Z][A-Z_]*$";

    /** What one member said last. */
    @Schema(name = "OwnedRecordSaying")
    public record SayingShown(
            @Schema(description = "What was said, in one word.", pattern = STATUS)
            String status,

            Writer by,

            @Schema(type = "object", description = "As it stands on the ledger.")
            Json statement,

            @Schema(type = "object") Optional<Json> confidential,

            LedgerPlace ledger) {}

    /** A page of a list. */
    @Schema(name = RecordPage.SCHEMA)
    public record RecordPage(
            @Schema(
                    description = "How many there are on all pages, counted up to 10,000; up to 1,000 where several"
                            + " parameters narrow the list, or one by several values.")
            int total,

            @Schema(description = "The records of this page, the one created last first.")
            List<RecordShown> records,

            Optional<String> next) {
        static final String SCHEMA = "OwnedRecordPage";
    }

    /** Everything that happened to a record. */
    @Schema(name = "OwnedRecordHistory")
    public record RecordHistory(List<ChangeShown> history) {}

    /** One thing that happened to it. */
    @Schema(name = "OwnedRecordChange")
    public record ChangeShown(
            @Schema(description = "What became of it, or what was said about it.", pattern = STATUS)
            String status,

            Writer by,
            LedgerPlace ledger) {}
}
