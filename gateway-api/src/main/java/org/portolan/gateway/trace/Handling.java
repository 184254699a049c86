package org.portolan.gateway.trace;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.place.UnLocode;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whether a container was at a place, by an actual event that counts: what is planned, or was taken back, shows nothing. */
final class Handling {
    private static final String AT_PLACES =
            "select content from movements where container_number = :container and location in (:places)";
    private static final String ALL =
            "select event_id, content, block_number, transaction_number, event_number from movements"
                    + " where container_number = ?";

    private final JdbcClient jdbc;

    Handling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean happened(ContainerNumber container, List<UnLocode> places) {
        return isReported(container, places)
                && Trail.of(events(container)).events().stream()
                        .filter(TrailEvent::isHappening)
                        .map(event -> event.recorded().movement())
                        .anyMatch(movement -> movement.happening().isActual()
                                && places.contains(movement.place().location()));
    }

    private boolean isReported(ContainerNumber container, List<UnLocode> places) {
        return jdbc
                .sql(AT_PLACES)
                .param("container", container.toString())
                .param("places", places.stream().map(UnLocode::toString).toList())
                .query((row, count) -> movement(row))
                .list()
                .stream()
                .anyMatch(movement -> movement.happening().isActual() && !movement.isRetraction());
    }

    private List<RecordedMovement> events(ContainerNumber container) {
        return jdbc.sql(ALL)
                .param(container.toString())
                .query((row, count) -> new RecordedMovement(
                        new EventId(row.getString("event_id")),
                        movement(row),
                        new LedgerPosition(
                                row.getLong("block_number"),
                                row.getInt("transaction_number"),
                                row.getInt("event_number"))))
                .list();
    }

    private static ContainerMovement movement(ResultSet row) throws SQLException {
        return ContainerMovementJson.readRecorded(row.getString("content").getBytes(StandardCharsets.UTF_8));
    }
}
