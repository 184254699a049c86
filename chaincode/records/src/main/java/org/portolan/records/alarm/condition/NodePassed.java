package org.portolan.records.alarm.condition;

import java.time.OffsetDateTime;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.text.TimeText;

/** A node on a container's way and when it was passed, in the offset of its writer. */
public record NodePassed(EventCode node, OffsetDateTime time) {
    public NodePassed {
        TimeText.require("time", time);
    }

    static NodePassed of(ContainerMovement movement) {
        return new NodePassed(movement.happening().code(), movement.happening().eventTime());
    }
}
