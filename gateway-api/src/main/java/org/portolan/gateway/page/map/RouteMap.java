package org.portolan.gateway.page.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.gateway.place.KnownPlace;
import org.portolan.gateway.place.Places;
import org.portolan.records.container.expectation.Expectation;
import org.portolan.records.container.journey.Journey;
import org.portolan.records.container.stay.Stay;

/**
 * A journey's places in the order in which it came to them, drawn with equal steps for degrees. The lines join places;
 * they are no courses of ships.
 *
 * @param frame what is drawn, as the {@code viewBox} of an SVG in degrees, south positive
 * @param lands where the outline of the whole earth begins, once or twice for a route over the date line
 */
public record RouteMap(List<MapPoint> points, List<MapLeg> legs, Frame frame, List<Integer> lands) {
    private static final int MINUTES = 60;
    private static final int ROUND = 360;

    public RouteMap {
        points = List.copyOf(points);
        legs = List.copyOf(legs);
        lands = List.copyOf(lands);
    }

    /** The map of a journey; nothing while no place has a known position. */
    public static Optional<RouteMap> of(Journey journey, Places places) {
        var been = journey.stays().stream().map(Stay::location).toList();
        var toCome = journey.expected().stream().map(Expectation::location).toList();
        var points = new ArrayList<MapPoint>();
        Stream.concat(been.stream(), toCome.stream().filter(place -> !been.contains(place)))
                .flatMap(place -> places.find(place).stream())
                .filter(place -> place.coordinates().isPresent())
                .forEach(place -> add(points, place, been.contains(place.code())));
        return points.isEmpty() ? Optional.empty() : Optional.of(drawn(points));
    }

    private static RouteMap drawn(List<MapPoint> points) {
        var frame = Frame.around(points);
        var legs = new ArrayList<MapLeg>();
        for (int index = 1; index < points.size(); index++) {
            legs.add(MapLeg.between(points.get(index - 1), points.get(index)));
        }
        var lands = Stream.of(-ROUND, 0, ROUND)
                .filter(shift -> frame.left() < shift + ROUND / 2.0 && frame.right() > shift - ROUND / 2.0)
                .toList();
        return new RouteMap(points, legs, frame, lands);
    }

    private static void add(List<MapPoint> points, KnownPlace place, boolean been) {
        var position = place.coordinates().orElseThrow();
        double x = position.longitudeMinutes() / (double) MINUTES;
        double y = -position.latitudeMinutes() / (double) MINUTES;
        if (points.isEmpty()) {
            points.add(new MapPoint(place.code().toString(), place.name(), x, y, been));
            return;
        }
        var last = points.getLast();
        if (!last.code().equals(place.code().toString())) {
            // The shorter way round the earth.
            double shift = ROUND * Math.rint((last.x() - x) / ROUND);
            points.add(new MapPoint(place.code().toString(), place.name(), x + shift, y, been));
        }
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
