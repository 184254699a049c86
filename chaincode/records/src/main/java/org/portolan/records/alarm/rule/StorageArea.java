package org.portolan.records.alarm.rule;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.Place;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Where in a yard boxes of a kind may stand: in slots that begin with one of 1 to 100 texts, and in no others. */
public record StorageArea(UnLocode location, Optional<String> facilityCode, BoxKind boxes, List<String> allowedAreas)
        implements AlarmRule {
    static final int MOST = 100;

    public StorageArea {
        new Place(location, facilityCode, Optional.empty(), Optional.empty());
        allowedAreas = allowedAreas.stream().sorted().distinct().toList();
        if (allowedAreas.isEmpty() || allowedAreas.size() > MOST) {
            throw new InvalidValue(Reason.at("allowedAreas", ReasonCode.LIST_SIZE, "must be 1 to " + MOST));
        }
        for (String area : allowedAreas) {
            if (area.isEmpty()) {
                throw new InvalidValue(Reason.at("allowedAreas", ReasonCode.FORM, "must not be empty"));
            }
            new Place(location, Optional.empty(), Optional.empty(), Optional.of(area));
        }
    }

    @Override
    public RuleId idAt(Optional<String> facility) {
        return RuleId.of("STORAGE", location, facility, boxes);
    }

    /** Whether a box of this kind may stand in the slot. */
    public boolean allows(String yardSlot) {
        return allowedAreas.stream().anyMatch(yardSlot::startsWith);
    }
}
