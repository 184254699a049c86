package org.portolan.gateway.page.map;

/**
 * A place on the map.
 *
 * @param x degrees east, beyond 180 where the route goes over the date line
 * @param y degrees south
 * @param been whether the container was there
 */
public record MapPoint(String code, String name, double x, double y, boolean been) {

    /** As an attribute of an SVG element. */
    public String left() {
        return RouteMap.number(x);
    }

    /** As an attribute of an SVG element. */
    public String top() {
        return RouteMap.number(y);
    }
}
