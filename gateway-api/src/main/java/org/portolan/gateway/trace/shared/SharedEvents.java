package org.portolan.gateway.trace.shared;

import java.util.List;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads shared events. It asks nobody whether the reader may see them. */
@Component
public final class SharedEvents {
    private static final String COLUMNS =
            "select v.event_id, v.content, v.block_number, v.transaction_number, v.event_number ";
    private static final String SAME_NAME = " on v.originator_event_id = e.originator_event_id"
            + " and v.originating_party = e.originating_party and v.writer = e.writer";
    private static final String BY = " where e.event_id = :event and v.block_number <= :last";
    private static final String VERSIONS =
            COLUMNS + "from shared_movements e join shared_movements v" + SAME_NAME + BY + " union all "
                    + COLUMNS + "from shared_movements e join movement_originals n"
                    + SAME_NAME.replace("v.", "n.") + " join movements v on v.event_id = n.event_id" + BY;
    private static final String OF_CONTAINER = COLUMNS + "from movement_originals e join shared_movements v" + SAME_NAME
            + " where e.container_number = :container and v.block_number <= :last";

    private final JdbcClient jdbc;

    /** Of a read model, also while it is being written. */
    public SharedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * All that its writer said by a block under the name of this event, of which one version counts at most; some of it
     * may name a container.
     */
    public List<TrailEvent> versions(EventId event, long asOf) {
        return Trail.history(jdbc.sql(VERSIONS)
                .param("event", event.hex())
                .param("last", asOf)
                .query((row, count) -> StoredMovement.read(row))
                .list());
    }

    /** What was said by a block under the names of the container's events without naming a container. */
    public List<RecordedMovement> versions(ContainerNumber container, long asOf) {
        return jdbc.sql(OF_CONTAINER)
                .param("container", container.toString())
                .param("last", asOf)
                .query((row, count) -> StoredMovement.read(row))
                .list();
    }
}
