package org.portolan.gateway.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.gateway.trace.statement.RecordedStatement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.hold.Hold;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Readiness;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.member.MspId;

/**
 * A container's trail as of a block, with the transaction of each event and what was said about its conflicts.
 *
 * @param shared what counts of the events of its documents and calls that name no container, by event time
 * @param block the last block that told something new about the container, or the one that was asked for
 */
public record TracedContainer(
        ContainerNumber number,
        Trail trail,
        List<TrailEvent> shared,
        Map<EventId, TransactionPosition> transactions,
        List<RecordedStatement> statements,
        long block,
        String tag) {

    /** Copies the transactions. */
    public TracedContainer {
        shared = List.copyOf(shared);
        transactions = Map.copyOf(transactions);
        statements = List.copyOf(statements);
    }

    /** The transaction that recorded an event of the trail. */
    public TransactionPosition transactionOf(EventId event) {
        return Optional.ofNullable(transactions.get(event))
                .orElseThrow(() -> new IllegalArgumentException(event + " is not in the trail of " + number));
    }

    /** What was said about one conflict, in the ledger's order. */
    public List<RecordedStatement> statements(Conflict conflict) {
        return statements.stream()
                .filter(recorded -> recorded.statement().conflictId().equals(conflict.id()))
                .toList();
    }

    /** Whether a writer of the conflict's events has not said anything to it. */
    public boolean isOpen(Conflict conflict) {
        Set<MspId> spoken =
                statements(conflict).stream().map(RecordedStatement::writer).collect(Collectors.toSet());
        return conflict.isOpen(spoken);
    }

    /** Whether the container can go on; nothing while nothing is known of it. */
    public Optional<Readiness> readiness() {
        return readiness(this::isOpen);
    }

    /** The same, given which conflicts are open. */
    public Optional<Readiness> readiness(Predicate<Conflict> open) {
        return trail.readiness(open, words());
    }

    /** All holds of the current journey and of its documents, lifted ones too. */
    public List<Hold> holds() {
        return trail.holds(words());
    }

    private List<RecordedMovement> words() {
        return shared.stream().map(TrailEvent::recorded).toList();
    }
}
