package org.portolan.records.container.observation;

import java.util.Optional;
import org.portolan.records.text.PlainText;

/**
 * A vehicle's number plate as it was read.
 *
 * @param region where it is registered, in the words of the gate
 * @param multiPlate whether the vehicle carries plates of several regions
 */
public record Plate(String number, Optional<String> region, Optional<Boolean> multiPlate) {
    public Plate {
        PlainText.require("number", number, 20);
        PlainText.check("region", region, 20);
    }
}
