package org.portolan.gateway.subscription.feed;

import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.EventType;

/** By what events can be chosen. */
public enum Criterion {
    CONTAINER(ContainerMovement::container),
    EVENT_TYPE(movement -> Optional.of(movement.happening().code().type())),
    EVENT_CODE(movement -> Optional.of(movement.happening().code())),
    EQUIPMENT_CODE(movement -> codeOf(movement, EventType.EQUIPMENT)),
    TRANSPORT_CODE(movement -> codeOf(movement, EventType.TRANSPORT)),
    SHIPMENT_CODE(movement -> codeOf(movement, EventType.SHIPMENT)),
    LOCATION(movement -> movement.toldPlace().map(Place::location)),
    BILL_OF_LADING(movement -> movement.documents().billOfLading()),
    BOOKING(movement -> movement.documents().bookingReference()),
    VOYAGE(movement -> movement.carriage().voyage()),
    VESSEL(movement -> movement.carriage().vesselImo());

    private final Function<ContainerMovement, Optional<?>> value;

    Criterion(Function<ContainerMovement, Optional<?>> value) {
        this.value = value;
    }

    /** What the event says to it, if anything. */
    Optional<String> of(ContainerMovement movement) {
        return value.apply(movement).map(Object::toString);
    }

    private static Optional<?> codeOf(ContainerMovement movement, EventType type) {
        return movement.happening().code().type() == type
                ? Optional.of(movement.happening().code())
                : Optional.empty();
    }
}
