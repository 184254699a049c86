package org.portolan.gateway.dcsa.recorded;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.container.original.EarlierEvents;
import org.portolan.gateway.container.original.OwnEvents;
import org.portolan.gateway.trace.stored.StoredMovement;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.member.MspId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Looks up events by their id, and by the names that others gave them. */
@Component
final class NamedEvents implements EarlierEvents, OwnEvents {
    private static final String NAMED = """
            select m.event_id, m.content, m.block_number, m.transaction_number, m.event_number
            from movement_originals o join movements m on m.event_id = o.event_id
            where o.originator_event_id = :name and o.originating_party = :party and o.writer = :writer
            union all
            select s.event_id, s.content, s.block_number, s.transaction_number, s.event_number
            from shared_movements s
            where s.originator_event_id = :name and s.originating_party = :party and s.writer = :writer
            """;

    private static final String WITH_ID = """
            select m.event_id, m.content, m.block_number, m.transaction_number, m.event_number
            from movements m where m.event_id = :id and m.writer = :writer
            union all
            select s.event_id, s.content, s.block_number, s.transaction_number, s.event_number
            from shared_movements s where s.event_id = :id and s.writer = :writer
            """;

    private static final String SAME_TIME = """
            select m.event_id, m.content, m.block_number, m.transaction_number, m.event_number
            from movements m
            where m.container_number = :container and m.event_time = :time and m.writer = :writer
            """;

    private final JdbcClient jdbc;

    NamedEvents(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<RecordedMovement> named(MspId writer, String originatingParty, String originatorEventId) {
        return jdbc.sql(NAMED)
                .param("name", originatorEventId)
                .param("party", originatingParty)
                .param("writer", writer.id())
                .query((row, count) -> StoredMovement.read(row))
                .list();
    }

    @Override
    public Optional<RecordedMovement> withId(MspId writer, EventId id) {
        return jdbc.sql(WITH_ID)
                .param("id", id.hex())
                .param("writer", writer.id())
                .query((row, count) -> StoredMovement.read(row))
                .optional();
    }

    @Override
    public List<RecordedMovement> beside(ContainerMovement recorded) {
        MspId writer = recorded.writer().orElseThrow();
        Provenance provenance = recorded.provenance();
        return Stream.concat(
                        recorded.container().map(container -> sameTime(writer, container, recorded)).stream(),
                        provenance
                                .originatorEventId()
                                .map(name -> named(
                                        writer, provenance.originatingParty().orElseThrow(), name))
                                .stream())
                .flatMap(List::stream)
                .toList();
    }

    private List<RecordedMovement> sameTime(MspId writer, ContainerNumber container, ContainerMovement recorded) {
        return jdbc.sql(SAME_TIME)
                .param("container", container.toString())
                .param("time", recorded.keyTime())
                .param("writer", writer.id())
                .query((row, count) -> StoredMovement.read(row))
                .list();
    }
}
