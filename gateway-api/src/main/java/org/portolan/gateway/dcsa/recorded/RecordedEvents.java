package org.portolan.gateway.dcsa.recorded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.lookup.EventReach;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.trace.Traces;
import org.portolan.gateway.trace.shared.SharedEvents;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds events for those who may be told of them, each in its newest state as of the block of the question. */
@Component
public final class RecordedEvents {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int CHUNK = 500;
    /**
     * So many of its reader's events one answer looks at; a question that fits few of them gets short pages rather than
     * a slow one. Others' are not read at all, so that neither pages nor cursors tell of them.
     */
    private static final int MOST_LOOKED_AT = 10_000;

    private final JdbcClient jdbc;
    private final Traces traces;
    private final SharedEvents shared;
    private final ReadPosition position;
    private final Lookups lookups;

    RecordedEvents(JdbcClient jdbc, Traces traces, SharedEvents shared, ReadPosition position, Lookups lookups) {
        this.jdbc = jdbc;
        this.traces = traces;
        this.shared = shared;
        this.position = position;
        this.lookups = lookups;
    }

    /** One page for a question whose cursor, if it has one, is its own. */
    public EventPage page(Caller caller, EventQuestion question) {
        var page = find(caller, question);
        var asked = question.filter().container().flatMap(EventReach::number);
        lookups.told(caller, containers(page.events(), asked), LookPurpose.ENQUIRY);
        if (page.events().isEmpty() && isGuess(caller, question.filter())) {
            lookups.missed(caller);
        }
        return page;
    }

    /** Whoever asks again and again for what is new of its own container, and is told of nothing, does not guess. */
    private boolean isGuess(Caller caller, EventFilter filter) {
        if (!filter.namesWhatCanBeGuessed()
                || filter.container()
                        .filter(lookups.events(caller, filter.container())::includes)
                        .isPresent()) {
            return false;
        }
        var anything =
                new EventQuestion(filter.withoutDetails(), event -> true, "", EventOrder.LEDGER, 1, Optional.empty());
        return find(caller, anything).events().isEmpty();
    }

    /** An event that names no container is a look at the one by which it was asked for. */
    private static List<ContainerNumber> containers(List<RecordedEvent> told, Optional<ContainerNumber> asked) {
        return told.stream()
                .flatMap(event -> event.movement().container().or(() -> asked).stream())
                .distinct()
                .toList();
    }

    private EventPage find(Caller caller, EventQuestion question) {
        var cursor = question.cursor().orElseGet(() -> EventCursor.start(position.block(), question.fingerprint()));
        requireRead(cursor.asOf());
        var reach = lookups.events(caller, question.filter().container());
        var rows = new EventRows(
                jdbc, question, reach.narrowing("m.container_number"), reach.sharedNarrowing("m.event_id"));
        var told = new ToldContainers(traces, shared, cursor.asOf());
        List<RecordedEvent> events = new ArrayList<>();
        for (int looked = 0; looked < MOST_LOOKED_AT; ) {
            var chunk = rows.after(cursor, CHUNK);
            for (var row : chunk) {
                var event = told.event(row).filter(question.fits());
                if (event.isPresent() && events.size() == question.limit()) {
                    return new EventPage(events, Optional.of(cursor));
                }
                event.ifPresent(events::add);
                cursor = cursor.after(row.place());
            }
            if (chunk.size() < CHUNK) {
                return new EventPage(events, Optional.empty());
            }
            looked += chunk.size();
        }
        return new EventPage(events, Optional.of(cursor));
    }

    /** The events of the caller's containers whose name on the ledger begins so. */
    public List<RecordedEvent> named(Caller caller, String beginning) {
        var reach = lookups.events(caller, Optional.empty());
        var told = new ToldContainers(traces, shared, position.block());
        var events = EventRows.named(jdbc, beginning).stream()
                .filter(row -> reach.includes(row.container(), row.id()))
                .flatMap(row -> told.event(row).stream())
                .toList();
        lookups.told(caller, containers(events, Optional.empty()), LookPurpose.ENQUIRY);
        if (events.isEmpty()) {
            lookups.missed(caller);
        }
        return events;
    }

    /** While the read model is built anew it knows less than the first page told. */
    private void requireRead(long block) {
        if (!position.await(block, PATIENCE)) {
            throw Problem.of(
                            ProblemKind.POSITION_NOT_REACHED, "The read model has not come to block " + block + " yet.")
                    .retryAfter(PATIENCE)
                    .exception();
        }
    }
}
