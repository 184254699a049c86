package org.portolan.gateway.lookup;

import java.util.OptionalLong;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;

/** What nobody may write: an answer about a container for which nobody was asked. */
public final class AroundTheDoor {
    private final Traces traces;

    AroundTheDoor(Traces traces) {
        this.traces = traces;
    }

    boolean isThere(ContainerNumber container) {
        return traces.find(container, OptionalLong.empty()).isPresent();
    }
}
