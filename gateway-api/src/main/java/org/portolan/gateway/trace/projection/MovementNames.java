package org.portolan.gateway.trace.projection;

import java.util.ArrayList;
import java.util.List;
import org.portolan.records.container.recorded.RecordedMovement;
import org.springframework.jdbc.core.JdbcTemplate;

/** The names by which others ask for events: the originating party's, and the documents they refer to. */
final class MovementNames {
    private static final String ORIGINAL = """
            insert into movement_originals (event_id, writer, originating_party, originator_event_id, container_number)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """;
    private static final String DOCUMENT = """
            insert into movement_documents (event_id, document_type, document_number)
            values (?, ?, ?)
            on conflict do nothing
            """;

    private final List<Object[]> originals = new ArrayList<>();
    private final List<Object[]> documents = new ArrayList<>();

    void add(RecordedMovement recorded) {
        var movement = recorded.movement();
        var name = recorded.eventId().hex();
        var provenance = movement.provenance();
        provenance
                .originatorEventId()
                .ifPresent(original -> originals.add(new Object[] {
                    name,
                    recorded.writer().id(),
                    provenance.originatingParty().orElseThrow(),
                    original,
                    movement.containerNumber().toString()
                }));
        movement.documents()
                .references()
                .forEach(reference -> documents.add(new Object[] {name, reference.type(), reference.number()}));
    }

    void write(JdbcTemplate jdbc) {
        if (!originals.isEmpty()) {
            jdbc.batchUpdate(ORIGINAL, originals);
        }
        if (!documents.isEmpty()) {
            jdbc.batchUpdate(DOCUMENT, documents);
        }
    }
}
