package org.portolan.gateway.trace.shared;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads shared events. It asks nobody whether the reader may see them. */
@Component
public final class SharedEvents {
    private static final String VERSIONS = """
            select v.event_id, v.content, v.block_number, v.transaction_number, v.event_number
            from shared_movements e join shared_movements v on v.originator_event_id = e.originator_event_id
                and v.originating_party = e.originating_party and v.writer = e.writer
            where e.event_id = ? and v.block_number <= ?
            """;

    private final JdbcClient jdbc;

    SharedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All that its writer said by a block under the name of this event, of which one version counts at most. */
    public Trail versions(EventId event, long asOf) {
        return Trail.of(jdbc.sql(VERSIONS)
                .params(event.hex(), asOf)
                .query((row, count) -> event(row))
                .list());
    }

    private static RecordedMovement event(ResultSet row) throws SQLException {
        return new RecordedMovement(
                new EventId(row.getString("event_id")),
                ContainerMovementJson.readRecorded(row.getString("content").getBytes(StandardCharsets.UTF_8)),
                new LedgerPosition(
                        row.getLong("block_number"), row.getInt("transaction_number"), row.getInt("event_number")));
    }
}
