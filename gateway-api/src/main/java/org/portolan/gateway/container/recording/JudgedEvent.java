package org.portolan.gateway.container.recording;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;

/** An event of a request after the gateway's own look at it. */
public sealed interface JudgedEvent {

    /**
     * Nothing speaks against it here; the contract has the last word.
     *
     * @param sought the event that it takes back, where that is not on the ledger as far as it was read
     */
    record Fit(EventId id, JsonObject reported, Optional<EventId> sought) implements JudgedEvent {

        static Fit of(ContainerMovement reported, MspId writer, Optional<EventId> sought) {
            return new Fit(
                    ContainerMovementJson.eventId(reported.writtenBy(writer)),
                    ContainerMovementJson.json(reported),
                    sought);
        }
    }

    /** It is refused for these reasons, one at least; a reason's field is a path within the event. */
    record Unfit(List<Reason> reasons) implements JudgedEvent {
        public Unfit {
            reasons = List.copyOf(reasons);
        }

        public Unfit(Reason reason) {
            this(List.of(reason));
        }
    }
}
