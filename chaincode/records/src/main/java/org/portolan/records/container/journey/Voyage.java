package org.portolan.records.container.journey;

import java.util.Optional;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.TransportMode;

/** A ship or a numbered voyage, flight or train that carries a container. */
public record Voyage(
        Optional<TransportMode> mode,
        Optional<String> vesselImo,
        Optional<String> voyage,
        Optional<String> carrierCode) {

    static Optional<Voyage> of(ContainerMovement movement) {
        Carriage carriage = movement.carriage();
        return carriage.vesselImo().isPresent() || carriage.voyage().isPresent()
                ? Optional.of(new Voyage(
                        carriage.transportMode(), carriage.vesselImo(), carriage.voyage(), carriage.carrierCode()))
                : Optional.empty();
    }
}
