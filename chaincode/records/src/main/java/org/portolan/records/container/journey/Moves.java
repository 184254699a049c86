package org.portolan.records.container.journey;

import static org.portolan.records.container.journey.JourneyState.ANNOUNCED;
import static org.portolan.records.container.journey.JourneyState.ARRIVED;
import static org.portolan.records.container.journey.JourneyState.DELIVERED;
import static org.portolan.records.container.journey.JourneyState.DEPARTED;
import static org.portolan.records.container.journey.JourneyState.DISCHARGED;
import static org.portolan.records.container.journey.JourneyState.EMPTY_RETURNED;
import static org.portolan.records.container.journey.JourneyState.GATED_IN;
import static org.portolan.records.container.journey.JourneyState.GATED_OUT;
import static org.portolan.records.container.journey.JourneyState.IN_TRANSIT;
import static org.portolan.records.container.journey.JourneyState.IN_YARD;
import static org.portolan.records.container.journey.JourneyState.LOADED;
import static org.portolan.records.container.journey.JourneyState.ON_BOARD;

import java.util.Optional;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EmptyIndicator;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;

/** Which state an actual event moves a container to; an event that moves nothing leaves it where it is. */
final class Moves {
    private Moves() {}

    static JourneyState after(JourneyState now, ContainerMovement movement) {
        return switch (movement.happening().code()) {
            case LOAD -> afterLoading(now, movement);
            case DISC -> afterDischarge(now, movement);
            case GTIN, DROP -> afterEntry(now, movement);
            case GTOT, PICK -> afterExit(movement);
            case XSTK -> now == EMPTY_RETURNED ? now : IN_YARD;
            case XWHR, STRP -> is(movement, Direction.EXPORT) ? now : DELIVERED;
            case DEPA -> afterDeparture(now, movement);
            case ARRI -> afterArrival(now, movement);
            case CROS -> afterCrossing(now, movement);
            default -> now;
        };
    }

    /** Whether such an event moves a container at all. */
    static boolean isMove(EventCode code) {
        return switch (code) {
            case LOAD, DISC, GTIN, DROP, GTOT, PICK, XSTK, XWHR, STRP, DEPA, ARRI, CROS -> true;
            default -> false;
        };
    }

    /** Which way the goods go: one that is transhipped is neither imported nor exported there, whatever else is said. */
    static Direction direction(ContainerMovement movement) {
        return movement.carriage().isTransshipment().orElse(false)
                ? Direction.TRANSSHIPMENT
                : movement.carriage().direction();
    }

    private static JourneyState afterLoading(JourneyState now, ContainerMovement movement) {
        if (by(movement, TransportMode.TRUCK)) {
            return now;
        }
        if (is(movement, Direction.IMPORT)) {
            return now.isInPort() || now.isBeyondPort() ? IN_TRANSIT : ON_BOARD;
        }
        return LOADED;
    }

    private static JourneyState afterDischarge(JourneyState now, ContainerMovement movement) {
        if (by(movement, TransportMode.TRUCK)) {
            return now;
        }
        return now.isBeyondPort() && is(movement, Direction.IMPORT) ? ARRIVED : DISCHARGED;
    }

    private static JourneyState afterEntry(JourneyState now, ContainerMovement movement) {
        if (!is(movement, Direction.IMPORT)) {
            return GATED_IN;
        }
        if (isEmpty(movement)) {
            return EMPTY_RETURNED;
        }
        if (movement.happening().code() == EventCode.DROP) {
            return DELIVERED;
        }
        return now.isBeyondPort() ? ARRIVED : GATED_IN;
    }

    private static JourneyState afterExit(ContainerMovement movement) {
        if (!is(movement, Direction.EXPORT)) {
            return GATED_OUT;
        }
        // The empty box leaves the depot for the shipper; the laden one leaves the shipper for the port.
        return isEmpty(movement) ? ANNOUNCED : IN_TRANSIT;
    }

    private static JourneyState afterCrossing(JourneyState now, ContainerMovement movement) {
        boolean waitsInPort = now.isInPort() && !is(movement, Direction.EXPORT);
        return by(movement, TransportMode.VESSEL) || waitsInPort ? now : IN_TRANSIT;
    }

    private static JourneyState afterDeparture(JourneyState now, ContainerMovement movement) {
        if (is(movement, Direction.IMPORT)) {
            JourneyState atSea = now.isInPort() ? now : ON_BOARD;
            return now.isBeyondPort() ? IN_TRANSIT : atSea;
        }
        return DEPARTED;
    }

    private static JourneyState afterArrival(JourneyState now, ContainerMovement movement) {
        if (is(movement, Direction.EXPORT) || now.isInPort()) {
            return now;
        }
        return now.isBeyondPort() ? ARRIVED : ON_BOARD;
    }

    private static boolean isEmpty(ContainerMovement movement) {
        return movement.equipment().emptyIndicator() == EmptyIndicator.EMPTY;
    }

    private static boolean is(ContainerMovement movement, Direction direction) {
        return direction(movement) == direction;
    }

    private static boolean by(ContainerMovement movement, TransportMode mode) {
        return movement.carriage().transportMode().equals(Optional.of(mode));
    }
}
