package org.portolan.gateway.lookup;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.place.UnLocode;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whether containers were at places, by an actual event that counts. It is one rule, for one container, for several and
 * as a condition for a database; its time tells nothing.
 */
final class Handling {
    private static final String NOWHERE = "-";

    private final JdbcClient jdbc;

    Handling(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean happened(ContainerNumber container, List<UnLocode> places) {
        return jdbc.sql("select count(*) from handled_places where container_number = :container"
                                + " and location in (:places)")
                        .param("container", container.toString())
                        .param("places", names(places))
                        .query(Long.class)
                        .single()
                > 0;
    }

    List<ContainerNumber> happened(Collection<ContainerNumber> containers, List<UnLocode> places) {
        return jdbc.sql("select distinct container_number from handled_places"
                        + " where container_number in (:containers) and location in (:places)")
                .param("containers", containers.stream().map(Object::toString).toList())
                .param("places", names(places))
                .query((row, count) -> new ContainerNumber(row.getString(1)))
                .list();
    }

    static Narrowing narrowing(List<UnLocode> places, String column) {
        return new Narrowing(
                column + " in (select h.container_number from handled_places h where h.location in (:places))",
                Map.of("places", names(places)));
    }

    /** A list in SQL holds at least one. */
    private static List<String> names(List<UnLocode> places) {
        return places.isEmpty()
                ? List.of(NOWHERE)
                : places.stream().map(UnLocode::toString).toList();
    }
}
