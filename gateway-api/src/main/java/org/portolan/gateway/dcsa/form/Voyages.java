package org.portolan.gateway.dcsa.form;

import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;

/** The voyage by which the vessel of an event comes in, and the one by which it leaves. */
public record Voyages(Optional<String> inward, Optional<String> outward) {

    /** The voyages of a movement, which keeps the container's own one first. */
    public static Voyages of(ContainerMovement movement) {
        var carriage = movement.carriage();
        var other = carriage.call().otherVoyage();
        return comesIn(movement.happening().code(), carriage.direction())
                ? new Voyages(carriage.voyage(), other)
                : new Voyages(other, carriage.voyage());
    }

    /** Whether the container's voyage is the one that brings it rather than the one that takes it away. */
    public static boolean comesIn(EventCode code, Direction direction) {
        return switch (code) {
            case DISC, ARRI -> true;
            case LOAD, DEPA -> false;
            default -> direction == Direction.IMPORT;
        };
    }
}
