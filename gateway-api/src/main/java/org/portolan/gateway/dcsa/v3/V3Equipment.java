package org.portolan.gateway.dcsa.v3;

import java.util.Optional;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.Direction;

/** The container and its condition. */
final class V3Equipment {
    private V3Equipment() {}

    static ObjectForm details(ContainerMovement movement) {
        if (movement.isShared()) {
            return ObjectForm.begin();
        }
        var equipment = movement.equipment();
        return ObjectForm.begin()
                .text("equipmentReference", movement.containerNumber())
                .text("ISOEquipmentCode", equipment.isoSizeType())
                .text("emptyIndicatorCode", equipment.emptyIndicator())
                .text("movementType", movementType(movement.carriage()))
                .objects(
                        "seals",
                        equipment.sealNumbers().stream()
                                .map(number -> ObjectForm.begin().text("number", number))
                                .toList());
    }

    /** DCSA has no word for a transit. */
    private static Optional<String> movementType(Carriage carriage) {
        if (carriage.isTransshipment().orElse(carriage.direction() == Direction.TRANSSHIPMENT)) {
            return Optional.of("TRANSSHIPMENT");
        }
        return Optional.of(carriage.direction())
                .filter(direction -> direction == Direction.IMPORT || direction == Direction.EXPORT)
                .map(Enum::name);
    }
}
