package org.portolan.contracts.container;

import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;

/**
 * Where an event lies: by container, then time, then the digest of what it says. The same event sent twice is one key
 * with one value; two different events never meet.
 */
final class MovementKey {
    private static final String KIND = "movement";

    private MovementKey() {}

    static LedgerKey of(ContainerMovement recorded, EventId eventId) {
        return of(recorded.containerNumber(), recorded.keyTime(), eventId);
    }

    static LedgerKey of(ContainerNumber container, String keyTime, EventId eventId) {
        return LedgerKey.of(KIND, container.toString(), keyTime, eventId.hex());
    }

    static LedgerKey allOf(ContainerNumber container) {
        return LedgerKey.of(KIND, container.toString());
    }

    static String eventId(LedgerKey key) {
        return key.names().getLast();
    }
}
