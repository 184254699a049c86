package org.portolan.records.container.transport;

import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** The vehicles on the road: what draws, and what is drawn; at least one of them is known. */
public record Truck(Optional<Vehicle> tractor, Optional<Vehicle> trailer) {
    public Truck {
        if (tractor.isEmpty() && trailer.isEmpty()) {
            throw new InvalidValue(Reason.at("tractor", ReasonCode.MISSING_FIELD, "is mandatory without a trailer"));
        }
    }
}
