package org.portolan.gateway.place;

import org.portolan.records.place.Coordinates;

/**
 * Distances on a sphere of the earth's mean radius, by the haversine formula: within half a percent of the ellipsoid's.
 * {@link StrictMath} gives the same bits on every machine, so that two gateways find the same contradictions.
 */
final class GreatCircle {
    private static final double EARTH_RADIUS_KM = 6_371.0;
    private static final double MINUTES_A_DEGREE = 60.0;

    private GreatCircle() {}

    static int kilometres(Coordinates from, Coordinates to) {
        double latitude = radians(from.latitudeMinutes());
        double otherLatitude = radians(to.latitudeMinutes());
        double north = StrictMath.sin((otherLatitude - latitude) / 2);
        double east = StrictMath.sin(radians(to.longitudeMinutes() - from.longitudeMinutes()) / 2);
        double haversine = north * north + StrictMath.cos(latitude) * StrictMath.cos(otherLatitude) * east * east;
        double angle = 2 * StrictMath.asin(StrictMath.min(1, StrictMath.sqrt(haversine)));
        return (int) StrictMath.rint(EARTH_RADIUS_KM * angle);
    }

    private static double radians(int minutes) {
        return StrictMath.toRadians(minutes / MINUTES_A_DEGREE);
    }
}
