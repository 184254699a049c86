package org.portolan.records.container.transport;

import java.util.Optional;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.PlainText;

/** A vehicle by its licence plate, in any script, or by the number that its maker gave it, or by both. */
public record Vehicle(Optional<String> licensePlate, Optional<String> identificationNumber) {
    public Vehicle {
        PlainText.check("licensePlate", licensePlate, 15);
        Identifier.check("identificationNumber", identificationNumber, 17);
        if (licensePlate.isEmpty() && identificationNumber.isEmpty()) {
            throw new InvalidValue(Reason.at(
                    "licensePlate", ReasonCode.MISSING_FIELD, "is mandatory without an identificationNumber"));
        }
    }
}
