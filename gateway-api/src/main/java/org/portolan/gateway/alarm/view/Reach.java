package org.portolan.gateway.alarm.view;

import java.util.List;
import org.portolan.gateway.lookup.Narrowing;
import org.portolan.records.place.UnLocode;

/** Of which alarms a caller may know. */
public sealed interface Reach {

    /** Those of every place. */
    record Everywhere() implements Reach {}

    /**
     * Those at some places about containers that their operator may see.
     *
     * @param sight the condition that it may, on the containers of alarms
     */
    record Places(List<UnLocode> places, Narrowing sight) implements Reach {
        public Places {
            places = List.copyOf(places);
        }
    }

    /**
     * Those about containers that a trader may follow, as long as an explanation is asked for.
     *
     * @param sight the condition that it may, on the containers of alarms
     */
    record OwnUnexplained(Narrowing sight) implements Reach {}

    /** None. */
    record Nowhere() implements Reach {}
}
