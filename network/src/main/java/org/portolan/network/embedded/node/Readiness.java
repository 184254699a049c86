package org.portolan.network.embedded.node;

import java.util.List;

/** Whether the node can take transactions of every organisation, and if not, what it waits for. */
public record Readiness(List<String> waitingFor) {
    public Readiness {
        waitingFor = List.copyOf(waitingFor);
    }

    /** Whether it waits for nothing. */
    public boolean ready() {
        return waitingFor.isEmpty();
    }
}
