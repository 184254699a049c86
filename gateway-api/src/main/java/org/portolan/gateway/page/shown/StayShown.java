package org.portolan.gateway.page.shown;

import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.TimeShown;

/** The time at one place, node by node. */
public record StayShown(
        PlaceShown place,
        TimeShown entered,
        Optional<TimeShown> left,
        Optional<DurationShown> dwell,
        boolean over,
        List<NodeShown> nodes) {

    public StayShown {
        nodes = List.copyOf(nodes);
    }

    /** A step at the place, and how long it took until the next one. */
    public record NodeShown(
            String code, String anchor, TimeShown entered, Optional<DurationShown> dwell, Writer writer) {}
}
