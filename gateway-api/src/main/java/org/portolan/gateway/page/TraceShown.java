package org.portolan.gateway.page;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.network.Writer;

/** What the page says of a container; codes are turned into words by the message bundles. */
record TraceShown(
        String container,
        Optional<StatusShown> status,
        Optional<String> handlingMode,
        List<HoldLine> openHolds,
        List<HoldLine> liftedHolds,
        List<EventLine> events,
        int total,
        Optional<String> next,
        long block) {

    record StatusShown(String state, TimeShown since, PlaceShown place, String direction) {}

    record HoldLine(String code, TimeShown since, PlaceShown place, Writer by, Optional<TimeShown> liftedAt) {}

    /** A place with its country's name, and the number of its side of the border in the order of first mention. */
    record PlaceShown(String unLocode, String country, int side) {}

    record EventLine(
            String code,
            String classifier,
            TimeShown time,
            PlaceShown place,
            Writer writer,
            List<String> details,
            boolean retracted,
            boolean retraction,
            long block,
            int transaction,
            String transactionId) {}
}
