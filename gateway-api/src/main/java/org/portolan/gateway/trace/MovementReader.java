package org.portolan.gateway.trace;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.blocks.RefusalReason;
import org.portolan.gateway.blocks.Refusals;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.gateway.blocks.content.Sha256;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.reason.InvalidValue;

/**
 * Reads the events of one transaction. An event counts only if its writer created the transaction: the movement
 * chaincode has no key-level policies, so this comparison is what keeps others from speaking in a member's name.
 */
final class MovementReader {
    private static final String NAMESPACE = "movement";

    private final LedgerTransaction transaction;
    private final Refusals refusals;

    MovementReader(LedgerTransaction transaction, Refusals refusals) {
        this.transaction = transaction;
        this.refusals = refusals;
    }

    List<RecordedMovement> movements() {
        List<RecordedMovement> movements = new ArrayList<>();
        var numbers = EventNumbers.of(transaction);
        for (var write : transaction.writes()) {
            if (write.namespace().equals(NAMESPACE) && write.key().is("movement", 3)) {
                movement(write, numbers).ifPresent(movements::add);
            }
        }
        return movements;
    }

    private Optional<RecordedMovement> movement(StateWrite write, EventNumbers numbers) {
        try {
            var movement =
                    ContainerMovementJson.readRecorded(write.value().toByteArray());
            return refusal(write, movement)
                    .map(reason -> refuse(reason, write))
                    .orElseGet(() -> Optional.of(recorded(write, movement, numbers)));
        } catch (InvalidValue unreadable) {
            return refuse(RefusalReason.UNREADABLE, write);
        }
    }

    private Optional<RefusalReason> refusal(StateWrite write, ContainerMovement movement) {
        if (!transaction.creator().equals(movement.writer().orElseThrow().id())) {
            return Optional.of(RefusalReason.FOREIGN_WRITER);
        }
        var due = List.of(
                movement.containerNumber().toString(),
                movement.keyTime(),
                HexFormat.of().formatHex(Sha256.of(write.value()).toByteArray()));
        return write.key().attributes().equals(due) ? Optional.empty() : Optional.of(RefusalReason.WRONG_KEY);
    }

    private Optional<RecordedMovement> refuse(RefusalReason reason, StateWrite write) {
        refusals.add(
                reason, transaction.position(), "event " + write.key().attribute(2) + " by " + transaction.creator());
        return Optional.empty();
    }

    private RecordedMovement recorded(StateWrite write, ContainerMovement movement, EventNumbers numbers) {
        var eventId = write.key().attribute(2);
        return new RecordedMovement(
                movement,
                eventId,
                movement.writer().orElseThrow(),
                write.value().toStringUtf8(),
                transaction.position(),
                numbers.of(eventId));
    }
}
