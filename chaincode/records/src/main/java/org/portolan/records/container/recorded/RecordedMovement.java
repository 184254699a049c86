package org.portolan.records.container.recorded;

import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** An event that is on the ledger, with the name and the place that it has there. */
public record RecordedMovement(EventId eventId, ContainerMovement movement, LedgerPosition position) {
    public RecordedMovement {
        if (movement.writer().isEmpty()) {
            throw new InvalidValue(Reason.at("writer", ReasonCode.MISSING_FIELD, "is mandatory in a recorded event"));
        }
    }

    /** Names the event by its content. */
    public static RecordedMovement of(ContainerMovement movement, LedgerPosition position) {
        return new RecordedMovement(ContainerMovementJson.eventId(movement), movement, position);
    }

    /** The member that wrote it. */
    public MspId writer() {
        return movement.writer().orElseThrow();
    }
}
