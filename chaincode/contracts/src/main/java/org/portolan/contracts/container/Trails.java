package org.portolan.contracts.container;

import org.portolan.contracts.state.ChannelState;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;

/**
 * A container's whole trail for contracts that judge by it. The read is a range: a transaction that rests on it becomes
 * invalid when an event of the container is recorded before it. Places on the ledger are not known here.
 */
public final class Trails {
    private static final LedgerPosition NOWHERE = new LedgerPosition(0, 0, 0);

    private Trails() {}

    /** Reads and folds all events of the container. */
    public static Trail of(ChannelState state, ContainerNumber container) {
        return Trail.of(state.list(MovementKey.allOf(container)).stream()
                .map(entry -> ContainerMovementJson.readRecorded(entry.value()))
                .map(movement -> RecordedMovement.of(movement, NOWHERE))
                .toList());
    }
}
