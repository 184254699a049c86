package org.portolan.records.container.stay;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.records.place.UnLocode;

/**
 * A container's time at one place, with its nodes in order.
 *
 * @param left when an event led out; nothing when none was reported, even if the container was seen elsewhere later
 * @param over whether it has left, reported or not
 */
public record Stay(UnLocode location, List<Node> nodes, Optional<OffsetDateTime> left, boolean over) {
    public Stay {
        nodes = List.copyOf(nodes);
    }

    /** When it was first reported there. */
    public OffsetDateTime entered() {
        return nodes.getFirst().entered();
    }

    /** How long it was there, if both ends were reported. */
    public Optional<Duration> dwell() {
        return left.map(end -> Duration.between(entered(), end));
    }
}
