package org.portolan.gateway.page.map;

import java.util.List;
import java.util.Locale;

/** The part of the earth that a map shows: all its places with room around them, twice as wide as high. */
public record Frame(double left, double top, double width) {
    private static final double ROOM = 1.5;
    private static final double SMALLEST = 16;
    private static final double LARGEST = 360;

    static Frame around(List<MapPoint> points) {
        var x = points.stream().mapToDouble(MapPoint::x).summaryStatistics();
        var y = points.stream().mapToDouble(MapPoint::y).summaryStatistics();
        double needed = ROOM * Math.max(x.getMax() - x.getMin(), 2 * (y.getMax() - y.getMin()));
        double width = Math.clamp(needed, SMALLEST, LARGEST);
        return new Frame((x.getMin() + x.getMax() - width) / 2, (y.getMin() + y.getMax() - width / 2) / 2, width);
    }

    double right() {
        return left + width;
    }

    /** The {@code viewBox}. */
    public String box() {
        return String.format(Locale.ROOT, "%.2f %.2f %.2f %.2f", left, top, width, width / 2);
    }

    /** A length that is this part of the width, in thousandths. */
    public String part(int thousandths) {
        return RouteMap.number(width * thousandths / 1_000);
    }
}
