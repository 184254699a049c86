package org.portolan.gateway.subscription.feed;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.records.container.recorded.LedgerPosition;

class MarkerTest {

    @ParameterizedTest
    @CsvSource({
        "12, 3, 4, 12-3-3",
        "12, 3, 0, 12-2-999999999",
        "12, 0, 0, 11-999999999-999999999",
        "0, 0, 0, start",
    })
    void what_is_before_an_event_is_written_as_a_place_on_the_ledger(
            long block, int transaction, int event, String written) {
        LedgerPosition position = new LedgerPosition(block, transaction, event);

        Marker before = Marker.before(position);

        assertThat(before).hasToString(written);
        assertThat(before.isBefore(position)).isTrue();
    }

    @Test
    void only_the_beginning_is_no_place_on_the_ledger() {
        assertThat(Marker.START).hasToString("start");
        assertThat(Marker.endOf(-1)).isEqualTo(Marker.START);
        assertThat(Marker.parse(Marker.endOf(5).toString())).contains(Marker.endOf(5));
    }
}
