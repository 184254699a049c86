package org.portolan.gateway.subscription.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.subscription.feed.Marker;

class StartingPointTest {

    @ParameterizedTest
    @CsvSource({
        "now, 12-999999999-999999999",
        "start, start",
        "12-0-3, 12-0-2",
        "12-999999999-999999999, 12-999999999-999999998",
        "0-0-0, start"
    })
    void is_before_the_first_event_that_is_sent(String text, String marker) {
        assertThat(StartingPoint.of(text, 12)).hasToString(marker);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-0-0", "999999-0-0", "99999999999-0-0"})
    void is_refused_where_the_ledger_has_not_come_yet(String text) {
        assertThatThrownBy(() -> StartingPoint.of(text, 12))
                .hasMessageContaining("from must not lie beyond the ledger, which ends with block 12")
                .hasMessageContaining("now is what comes after it");
    }

    @Test
    void is_the_start_alone_of_a_ledger_without_blocks() {
        assertThat(StartingPoint.of("start", -1))
                .isEqualTo(StartingPoint.of("now", -1))
                .isEqualTo(Marker.START);
        assertThatThrownBy(() -> StartingPoint.of("0-0-0", -1)).hasMessageContaining("has no block yet");
    }
}
