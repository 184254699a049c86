package org.portolan.gateway.trace.stored;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * An event as a row of the read model: {@code event_id}, {@code content}, and its place on the ledger in
 * {@code block_number}, {@code transaction_number} and {@code event_number}.
 */
public final class StoredMovement {
    private StoredMovement() {}

    /** Reads the event from a row that has these columns, among others. */
    public static RecordedMovement read(ResultSet row) throws SQLException {
        return new RecordedMovement(
                new EventId(row.getString("event_id")),
                ContainerMovementJson.readRecorded(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                new LedgerPosition(
                        row.getLong("block_number"), row.getInt("transaction_number"), row.getInt("event_number")));
    }
}
