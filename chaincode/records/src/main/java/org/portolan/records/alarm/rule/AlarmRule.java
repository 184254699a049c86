package org.portolan.records.alarm.rule;

import java.util.Optional;
import org.portolan.records.container.Place;
import org.portolan.records.place.UnLocode;

/** Something that the customs of a place's country demands there; of a place's whole area or of one facility in it. */
public sealed interface AlarmRule permits OvertimeLimit, StorageArea, ExplanationPeriod {

    /** The place where it holds. */
    UnLocode location();

    /** The only facility where it holds; everywhere at the place if there is none. */
    Optional<String> facilityCode();

    /** The name of the rule about the same matter of this facility, or of the place as a whole. */
    RuleId idAt(Optional<String> facility);

    /** What it is about, the same for all its versions. */
    default RuleId ruleId() {
        return idAt(facilityCode());
    }

    /** What it is about wherever it holds: a rule of a facility goes before one of the same matter for the place. */
    default RuleId matter() {
        return idAt(Optional.empty());
    }

    /** Whether it holds where something happened. */
    default boolean holdsAt(Place place) {
        return place.location().equals(location())
                && (facilityCode().isEmpty() || facilityCode().equals(place.facilityCode()));
    }
}
