package org.portolan.gateway.lookup;

import java.util.Map;

/**
 * What keeps a database from reading what its reader may not see: a condition on a column of container numbers, and the
 * parameters that it names. It lets pass exactly what {@link Entitlement} does, so that what is counted or paged under it
 * depends on nothing else.
 */
public record Narrowing(String condition, Map<String, Object> parameters) {
    /** Nothing is kept away. */
    static final Narrowing NONE = new Narrowing("1 = 1", Map.of());

    /** Everything is kept away. */
    public static final Narrowing ALL = new Narrowing("1 = 0", Map.of());

    public Narrowing {
        parameters = Map.copyOf(parameters);
    }
}
