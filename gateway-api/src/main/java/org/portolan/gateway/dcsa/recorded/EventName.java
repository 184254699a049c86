package org.portolan.gateway.dcsa.recorded;

import org.portolan.records.container.recorded.RecordedMovement;

/** The name by which an event is known to its writer: the originating party's own, or else the one on the ledger. */
final class EventName {
    private EventName() {}

    static String of(RecordedMovement recorded) {
        var provenance = recorded.movement().provenance();
        return provenance
                .originatorEventId()
                .map(name ->
                        recorded.writer() + "\n" + provenance.originatingParty().orElse("") + "\n" + name)
                .orElse(recorded.eventId().hex());
    }
}
