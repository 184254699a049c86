package org.portolan.records.container;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.Identifier;

/** Where it happened; the yard slot is opaque text of the terminal. */
public record Place(
        UnLocode location,
        Optional<String> facilityCode,
        Optional<FacilityType> facilityType,
        Optional<String> yardSlot) {
    private static final Pattern FACILITY = Pattern.compile("[A-Z0-9]{1,9}");

    public Place {
        Identifier.check("facilityCode", facilityCode, FACILITY, "must be a BIC or SMDG code of up to 9 characters");
        Identifier.check("yardSlot", yardSlot, 20);
    }

    /** A place of which nothing more is known. */
    public static Place at(UnLocode location) {
        return new Place(location, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
