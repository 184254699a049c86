package org.portolan.gateway.alarm.view;

import java.util.List;
import org.portolan.records.place.UnLocode;

/** Of which alarms a caller may know. */
public sealed interface Reach {

    /** Those of every place. */
    record Everywhere() implements Reach {}

    /** Those of some places. */
    record Places(List<UnLocode> places) implements Reach {
        public Places {
            places = List.copyOf(places);
        }
    }

    /** Those about the container that is asked for, as long as an explanation is asked for. */
    record OwnUnexplained() implements Reach {}

    /** None. */
    record Nowhere() implements Reach {}
}
