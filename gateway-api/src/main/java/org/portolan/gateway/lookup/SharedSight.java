package org.portolan.gateway.lookup;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.portolan.gateway.access.Caller;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who may be told of an event that names no container: whoever may follow one to which it belongs, and customs in any
 * case. Whoever asks for it by a container has to be able to follow that very one, or it would learn where that belongs.
 */
@Component
public final class SharedSight {
    private static final String BELONGS =
            " shared_subjects ss join container_subjects cs on cs.subject = ss.subject where ss.event_id = ";

    private final JdbcClient jdbc;
    private final Entitlement entitlement;

    SharedSight(JdbcClient jdbc, Entitlement entitlement) {
        this.jdbc = jdbc;
        this.entitlement = entitlement;
    }

    /** Whether the caller may be told of the event, by one of these containers if any are named. */
    public boolean sees(Caller caller, EventId event, Set<ContainerNumber> by) {
        if (by.isEmpty() && entitlement.seesAll(caller)) {
            return true;
        }
        var reach = containers(caller, by);
        try (var belonging = jdbc
                .sql("select cs.container_number from" + BELONGS + ":event and " + reach.condition())
                .params(reach.parameters())
                .param("event", event.hex())
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .stream()) {
            return belonging.anyMatch(container -> entitlement.maySee(caller, container));
        }
    }

    /** The same as a condition for a database that reads many, on the column that holds their names. */
    public Narrowing narrowing(Caller caller, Set<ContainerNumber> by, String column) {
        if (by.isEmpty() && entitlement.seesAll(caller)) {
            return Narrowing.NONE;
        }
        var reach = containers(caller, by);
        return new Narrowing(
                "exists (select 1 from" + BELONGS + column + " and " + reach.condition() + ")", reach.parameters());
    }

    private Narrowing containers(Caller caller, Set<ContainerNumber> by) {
        var reach = entitlement.narrowing(caller, "cs.container_number");
        if (by.isEmpty()) {
            return reach;
        }
        Map<String, Object> parameters = new HashMap<>(reach.parameters());
        parameters.put("by", by.stream().map(ContainerNumber::toString).toList());
        return new Narrowing(reach.condition() + " and cs.container_number in (:by)", parameters);
    }
}
