package org.portolan.gateway.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private final LedgerTransaction transaction;
    private final Refusals refusals;
    private final EventNumbers numbers;

    MovementReader(LedgerTransaction transaction, Refusals refusals) {
        this.transaction = transaction;
        this.refusals = refusals;
        this.numbers = EventNumbers.of(transaction);
    }

    List<RecordedMovement> movements() {
        List<RecordedMovement> movements = new ArrayList<>();
        for (int number = 0; number < transaction.writes().size(); number++) {
            var write = transaction.writes().get(number);
            if (write.namespace().equals(NAMESPACE) && write.key().is("movement", 3)) {
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
                            numbers.of(write.key().attribute(2)).orElse(number)));
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
        var due = List.of(
                recorded.movement().containerNumber().toString(),
                recorded.movement().keyTime(),
                recorded.eventId().hex());
        return write.key().attributes().equals(due) ? Optional.empty() : Optional.of(RefusalReason.WRONG_KEY);
    }

    private void refuse(RefusalReason reason, StateWrite write) {
        refusals.add(
                reason, transaction.position(), "event " + write.key().attribute(2) + " by " + transaction.creator());
    }
}
