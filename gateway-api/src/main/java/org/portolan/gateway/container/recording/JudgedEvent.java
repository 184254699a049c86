package org.portolan.gateway.container.recording;

import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.EventId;
import org.portolan.records.json.JsonObject;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;

/** An event of a request after the gateway's own look at it. */
public sealed interface JudgedEvent {

    /** Nothing speaks against it here; the contract has the last word. */
    record Fit(EventId id, JsonObject reported) implements JudgedEvent {

        static Fit of(ContainerMovement reported, MspId writer) {
            return new Fit(
                    ContainerMovementJson.eventId(reported.writtenBy(writer)), ContainerMovementJson.json(reported));
        }
    }

    /** It is refused; the reason's field is a path within the event. */
    record Unfit(Reason reason) implements JudgedEvent {}
}
