package org.portolan.records.container;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;

/**
 * Where it happened; the yard slot is opaque text of the terminal.
 *
 * @param facilityCodeList who gave out the facility's code: {@code SMDG} or {@code BIC}
 */
public record Place(
        UnLocode location,
        Optional<String> facilityCode,
        Optional<FacilityType> facilityType,
        Optional<String> yardSlot,
        Optional<String> facilityCodeList) {
    private static final Pattern FACILITY = Pattern.compile("[A-Z0-9]{1,9}");
    private static final Pattern LIST = Pattern.compile("SMDG|BIC");

    public Place {
        Identifier.check("facilityCode", facilityCode, FACILITY, "must be a BIC or SMDG code of up to 9 characters");
        Identifier.check("yardSlot", yardSlot, 20);
        Identifier.check("facilityCodeList", facilityCodeList, LIST, "must be SMDG or BIC");
        if (facilityCode.isEmpty() && facilityCodeList.isPresent()) {
            throw new InvalidValue(Reason.at("facilityCodeList", ReasonCode.CONTRADICTION, "needs a facilityCode"));
        }
    }

    /** A place whose facility's code does not say who gave it out. */
    public Place(
            UnLocode location,
            Optional<String> facilityCode,
            Optional<FacilityType> facilityType,
            Optional<String> yardSlot) {
        this(location, facilityCode, facilityType, yardSlot, Optional.empty());
    }

    /** A place of which nothing more is known. */
    public static Place at(UnLocode location) {
        return new Place(location, Optional.empty(), Optional.empty(), Optional.empty());
    }
}
