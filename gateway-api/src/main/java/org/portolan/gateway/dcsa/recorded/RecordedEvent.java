package org.portolan.gateway.dcsa.recorded;

import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * A recorded movement as it is told to others.
 *
 * @param updated when it came onto the ledger, in UTC with milliseconds: {@code 2026-11-20T00:15:00.000Z}
 * @param retracted for a retraction the event that it takes back, if that is known
 */
public record RecordedEvent(RecordedMovement recorded, String updated, Optional<RecordedMovement> retracted) {

    /** An event whose transaction has this time; of a retraction the retracted event is not looked up. */
    public static RecordedEvent of(RecordedMovement recorded, String updated) {
        return new RecordedEvent(recorded, updated, Optional.empty());
    }

    /** The event's content. */
    public ContainerMovement movement() {
        return recorded.movement();
    }

    /** Whether it says no more than that an earlier event is taken back. */
    public boolean isRetraction() {
        return movement().isRetraction();
    }
}
