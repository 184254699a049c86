package org.portolan.records.container.transport;

import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/** The train: its car, its service and its departure, each as the railway calls it; at least one of them is known. */
public record Rail(Optional<String> carReference, Optional<String> serviceReference, Optional<String> departureId) {
    public Rail {
        Identifier.check("carReference", carReference, 50);
        Identifier.check("serviceReference", serviceReference, 50);
        Identifier.check("departureId", departureId, 100);
        if (Stream.of(carReference, serviceReference, departureId).allMatch(Optional::isEmpty)) {
            throw new InvalidValue(Reason.at(
                    "carReference",
                    ReasonCode.MISSING_FIELD,
                    "is mandatory without a serviceReference or a departureId"));
        }
    }
}
