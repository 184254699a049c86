package org.portolan.gateway.lookup;

import java.util.List;
import org.portolan.records.place.UnLocode;

/** Of which alarms a caller may know. */
public sealed interface AlarmExtent {

    /** All. */
    record Everything() implements AlarmExtent {}

    /**
     * Those at some places about containers that their operator may see.
     *
     * @param sight the condition that it may, on the containers of alarms
     */
    record AtPlaces(List<UnLocode> places, Narrowing sight) implements AlarmExtent {
        public AtPlaces {
            places = List.copyOf(places);
        }
    }

    /**
     * Those about containers that a trader may follow, as long as an explanation is asked for.
     *
     * @param sight the condition that it may, on the containers of alarms
     */
    record OwnUnexplained(Narrowing sight) implements AlarmExtent {}

    /** None. */
    record Nothing() implements AlarmExtent {}
}
