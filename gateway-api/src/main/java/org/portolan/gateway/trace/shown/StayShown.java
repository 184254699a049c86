package org.portolan.gateway.trace.shown;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.records.container.stay.Node;
import org.portolan.records.container.stay.Stay;
import org.portolan.records.text.TimeText;

/** A container's time at one place, node by node. */
public record StayShown(
        String location,
        String entered,

        @Schema(description = "Absent while no way out was reported.")
        Optional<String> left,

        @Schema(description = "ISO 8601 duration.", example = "PT1H23M28S")
        Optional<String> dwell,

        @Schema(description = "Whether it has left, reported or not.")
        boolean over,

        List<NodeShown> nodes) {

    /** A step at the place, from its event to the next one there. */
    public record NodeShown(
            String code,
            String eventId,
            Optional<String> facilityCode,
            Optional<String> yardSlot,
            String entered,
            Optional<String> left,
            Optional<String> dwell) {}

    static StayShown of(Stay stay) {
        return new StayShown(
                stay.location().toString(),
                TimeText.write(stay.entered()),
                stay.left().map(TimeText::write),
                stay.dwell().map(Duration::toString),
                stay.over(),
                stay.nodes().stream().map(StayShown::node).toList());
    }

    private static NodeShown node(Node node) {
        var place = node.event().movement().place();
        return new NodeShown(
                node.code().name(),
                node.event().eventId().hex(),
                place.facilityCode(),
                place.yardSlot(),
                TimeText.write(node.entered()),
                node.left().map(TimeText::write),
                node.dwell().map(Duration::toString));
    }
}
