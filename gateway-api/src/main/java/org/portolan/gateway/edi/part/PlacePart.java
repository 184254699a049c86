package org.portolan.gateway.edi.part;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.edi.syntax.Segment;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.FacilityType;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;

/** Places of LOC: a UN/LOCODE, and the terminal or depot beside it. */
public final class PlacePart {

    private static final Pattern FACILITY = Pattern.compile("[A-Z0-9]{1,9}");

    private PlacePart() {}

    /** The place of a LOC. */
    public static Place read(Segment loc, Findings findings) {
        findings.origin("location", loc, 2, 1);
        UnLocode location = location(loc);
        Optional<String> facility = loc.text(3);
        if (facility.isPresent() && !FACILITY.matcher(facility.get()).matches()) {
            findings.notice(
                    "FACILITY_LEFT_OUT", "The facility " + Notice.shown(facility.get()) + " is no BIC or SMDG code.");
            facility = Optional.empty();
        }
        return new Place(location, facility, facility.flatMap(code -> type(loc)), Optional.empty());
    }

    private static UnLocode location(Segment loc) {
        try {
            return new UnLocode(loc.text(2).orElse(""));
        } catch (InvalidValue invalid) {
            throw invalid.under("location");
        }
    }

    private static Optional<FacilityType> type(Segment loc) {
        return loc.text(3, 2).flatMap(list -> switch (list) {
            case "TER" -> Optional.of(FacilityType.POTE);
            case "DEP" -> Optional.of(FacilityType.DEPO);
            default -> Optional.empty();
        });
    }
}
