package org.portolan.records.container.report;

import java.util.Optional;
import org.portolan.records.text.Identifier;

/**
 * A party through whose hands an event went.
 *
 * @param party its code, such as {@code SMDG:HLC}
 * @param function what it is to the shipment, by UN/EDIFACT 3035, such as {@code CA} for a carrier
 */
public record RoutedParty(String party, Optional<String> function) {
    static final int LONGEST = 150;
    static final int LONGEST_FUNCTION = 3;

    public RoutedParty {
        Identifier.require("party", party, LONGEST);
        Identifier.check("function", function, LONGEST_FUNCTION);
    }
}
