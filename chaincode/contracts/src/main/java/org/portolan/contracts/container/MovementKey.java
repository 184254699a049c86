package org.portolan.contracts.container;

import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.document.Subject;

/**
 * Where an event lies: by container, then time, then the digest of what it says; a shared event by the first of its
 * subjects in place of a container. The same event sent twice is one key with one value; two different events never meet.
 */
final class MovementKey {
    private static final String KIND = "movement";
    private static final String SHARED = "sharedMovement";

    private MovementKey() {}

    static LedgerKey of(ContainerMovement recorded, EventId eventId) {
        return recorded.container()
                .map(container -> of(container, recorded.keyTime(), eventId))
                .orElseGet(() -> of(recorded.subjects().getFirst(), recorded.keyTime(), eventId));
    }

    static LedgerKey of(ContainerNumber container, String keyTime, EventId eventId) {
        return LedgerKey.of(KIND, container.toString(), keyTime, eventId.hex());
    }

    static LedgerKey of(Subject subject, String keyTime, EventId eventId) {
        return LedgerKey.of(SHARED, subject.kind().name(), subject.reference(), keyTime, eventId.hex());
    }

    static LedgerKey allOf(ContainerNumber container) {
        return LedgerKey.of(KIND, container.toString());
    }

    /** The beginning of the keys of all that is said of the same container, or subject, at the same time. */
    static LedgerKey atTheTimeOf(ContainerMovement recorded) {
        return recorded.container()
                .map(container -> LedgerKey.of(KIND, container.toString(), recorded.keyTime()))
                .orElseGet(() -> {
                    Subject subject = recorded.subjects().getFirst();
                    return LedgerKey.of(SHARED, subject.kind().name(), subject.reference(), recorded.keyTime());
                });
    }

    static String eventId(LedgerKey key) {
        return key.names().getLast();
    }
}
