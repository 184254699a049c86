package org.portolan.records.container.stay;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;

/**
 * A step at a place, such as the discharge or the stack in the yard, from its event to the event of the next one there.
 *
 * @param left nothing while it is the last one reported there and does not itself lead out
 */
public record Node(RecordedMovement event, Optional<OffsetDateTime> left) {

    /** Which step. */
    public EventCode code() {
        return event.movement().happening().code();
    }

    /** When it began. */
    public OffsetDateTime entered() {
        return event.movement().happening().eventTime();
    }

    /** How long it took, to the millisecond. */
    public Optional<Duration> dwell() {
        return left.map(end -> Duration.between(entered(), end));
    }
}
