package org.portolan.gateway.trace.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.content.LedgerKey;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.blocks.readmodel.RefusalReason;
import org.portolan.gateway.blocks.readmodel.Refusals;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.reason.InvalidValue;

/**
 * Reads the events of one transaction. An event counts only if its writer created the transaction: the movement
 * chaincode has no key-level policies, so this comparison is what keeps others from speaking in a member's name.
 */
final class MovementReader {
    private static final String NAMESPACE = "movement";
    private static final String MOVEMENT = "movement";
    private static final String SHARED = "sharedMovement";

    private final LedgerTransaction transaction;
    private final Refusals refusals;
    private final EventNumbers numbers;

    MovementReader(LedgerTransaction transaction, Refusals refusals) {
        this.transaction = transaction;
        this.refusals = refusals;
        this.numbers = EventNumbers.of(transaction);
    }

    /** The events of containers. */
    List<RecordedMovement> movements() {
        return movements(MOVEMENT, 3);
    }

    /** The events that name no container. */
    List<RecordedMovement> sharedMovements() {
        return movements(SHARED, 4);
    }

    private List<RecordedMovement> movements(String type, int attributes) {
        List<RecordedMovement> movements = new ArrayList<>();
        for (int number = 0; number < transaction.writes().size(); number++) {
            var write = transaction.writes().get(number);
            if (write.namespace().equals(NAMESPACE) && write.key().is(type, attributes)) {
                movement(write, number).ifPresent(movements::add);
            }
        }
        return movements;
    }

    private Optional<RecordedMovement> movement(StateWrite write, int number) {
        try {
            var movement = ContainerMovementJson.readRecorded(write.value().toByteArray());
            var position = transaction.position();
            var recorded = RecordedMovement.of(
                    movement,
                    new LedgerPosition(
                            position.block(),
                            position.transaction(),
                            numbers.of(write.key().attributes().getLast()).orElse(number)));
            var refusal = refusal(write, recorded);
            refusal.ifPresent(reason -> refuse(reason, write));
            return refusal.isPresent() ? Optional.empty() : Optional.of(recorded);
        } catch (InvalidValue unreadable) {
            refuse(RefusalReason.UNREADABLE, write);
            return Optional.empty();
        }
    }

    private Optional<RefusalReason> refusal(StateWrite write, RecordedMovement recorded) {
        if (!transaction.creator().equals(recorded.writer().id())) {
            return Optional.of(RefusalReason.FOREIGN_WRITER);
        }
        return write.key().equals(due(recorded)) ? Optional.empty() : Optional.of(RefusalReason.WRONG_KEY);
    }

    private static LedgerKey due(RecordedMovement recorded) {
        var movement = recorded.movement();
        var time = movement.keyTime();
        var id = recorded.eventId().hex();
        if (movement.isShared()) {
            var subject = movement.subjects().getFirst();
            return new LedgerKey(SHARED, List.of(subject.kind().name(), subject.reference(), time, id));
        }
        return new LedgerKey(MOVEMENT, List.of(movement.containerNumber().toString(), time, id));
    }

    private void refuse(RefusalReason reason, StateWrite write) {
        refusals.add(
                reason,
                transaction.position(),
                "event " + write.key().attributes().getLast() + " by " + transaction.creator());
    }
}
