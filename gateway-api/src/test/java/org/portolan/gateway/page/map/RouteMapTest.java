package org.portolan.gateway.page.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RouteMapTest {

    @Test
    void a_frame_is_twice_as_wide_as_high_and_holds_all_places() {
        var frame = Frame.around(List.of(point(103.8, -1.3), point(117.7, -39.0)));

        assertThat(frame.left()).isLessThan(103.8);
        assertThat(frame.right()).isGreaterThan(117.7);
        assertThat(frame.top()).isLessThan(-39.0);
        assertThat(frame.top() + frame.width() / 2).isGreaterThan(-1.3);
    }

    @Test
    void one_place_has_room_around_it_too() {
        assertThat(Frame.around(List.of(point(0, 0))).box()).isEqualTo("-8.00 -4.00 16.00 8.00");
    }

    @Test
    void a_leg_bends_so_that_the_way_back_is_another_line() {
        var there = MapLeg.between(point(0, 0), point(10, 0));
        var back = MapLeg.between(point(10, 0), point(0, 0));

        assertThat(there.path()).isEqualTo("M0.00 0.00Q5.00 1.20 10.00 0.00");
        assertThat(back.path()).isEqualTo("M10.00 0.00Q5.00 -1.20 0.00 0.00");
    }

    private static MapPoint point(double x, double y) {
        return new MapPoint("CNTXG", "Tianjin", x, y, true);
    }
}
