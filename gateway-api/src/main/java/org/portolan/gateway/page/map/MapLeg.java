package org.portolan.gateway.page.map;

/**
 * The way from one place to the next.
 *
 * @param path for the attribute {@code d}
 * @param been whether the container has come to its end
 */
public record MapLeg(String path, boolean been) {
    /** How far a leg bends aside, as a part of its length: two ways between the same places stay apart. */
    private static final double BEND = 0.12;

    static MapLeg between(MapPoint from, MapPoint to) {
        double east = to.x() - from.x();
        double south = to.y() - from.y();
        double middleX = (from.x() + to.x()) / 2 - south * BEND;
        double middleY = (from.y() + to.y()) / 2 + east * BEND;
        return new MapLeg(
                "M" + pair(from.x(), from.y()) + "Q" + pair(middleX, middleY) + " " + pair(to.x(), to.y()), to.been());
    }

    private static String pair(double x, double y) {
        return RouteMap.number(x) + " " + RouteMap.number(y);
    }
}
