package org.portolan.gateway.dcsa.recorded;

import java.util.HashMap;
import java.util.Map;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.trace.Entitlement;
import org.portolan.gateway.trace.Narrowing;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.reason.InvalidValue;

/**
 * Whose events one caller may be told, for the time of one question. The condition keeps the database from reading what
 * is then not told; {@link Entitlement} has the last word on each container.
 */
final class Reach {
    private final Caller caller;
    private final Entitlement entitlement;
    private final Map<ContainerNumber, Boolean> known = new HashMap<>();

    Reach(Caller caller, Entitlement entitlement) {
        this.caller = caller;
        this.entitlement = entitlement;
    }

    boolean includes(ContainerNumber container) {
        return known.computeIfAbsent(container, number -> entitlement.maySee(caller, number));
    }

    /** The same for a reference that may be no container's number. */
    boolean includes(String reference) {
        try {
            return includes(ContainerNumber.typed(reference));
        } catch (InvalidValue noContainer) {
            return false;
        }
    }

    /** What it is on the table {@code m} of movements. */
    Narrowing narrowing() {
        return entitlement.narrowing(caller, "m.container_number");
    }
}
