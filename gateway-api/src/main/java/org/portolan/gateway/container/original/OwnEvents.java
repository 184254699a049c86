package org.portolan.gateway.container.original;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.EventId;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.member.MspId;

/** Answers a writer whether an event on the ledger is its own, as far as this gateway has read it. */
public interface OwnEvents {

    /** The event with this id, if the writer recorded it. */
    Optional<RecordedMovement> withId(MspId writer, EventId id);

    /** What the event's writer says of its container at the same time, and under the name that its originating party gave it. */
    List<RecordedMovement> beside(ContainerMovement recorded);
}
