package org.portolan.gateway.edi.group;

import java.util.List;
import java.util.stream.Stream;
import org.portolan.gateway.edi.part.Segments;
import org.portolan.gateway.edi.syntax.Segment;

/**
 * The segments of one container.
 *
 * @param own those after its EQD, or before it where the message has them there
 * @param goods those of goods items that are stowed in it
 * @param unclear those of which nobody knows whether they are this container's or another one's
 */
public record ContainerGroup(Segment eqd, Segments own, Segments goods, List<Segment> unclear) {

    public ContainerGroup {
        unclear = List.copyOf(unclear);
    }

    /** Its own segments and those of its goods. */
    public Segments load() {
        return new Segments(
                Stream.concat(own.list().stream(), goods.list().stream()).toList());
    }
}
