package org.portolan.gateway.reading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressPartTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-20T08:15:00+08:00",
                "2026-11-20T08:15:00 08:00",
                "2026-11-20T08:15:00.000000 0800",
                "2026-11-20T08:15:00 08",
                "2026-11-20T00:15:00-00:00",
                "2026-11-20t00:15:00z"
            })
    void a_time_is_read_though_its_plus_sign_was_not_escaped(String text) {
        assertThat(AddressPart.time("asOf", text)).isAtSameInstantAs(OffsetDateTime.parse("2026-11-20T08:15:00+08:00"));
    }

    @Test
    void a_wrong_time_is_named() {
        assertThatThrownBy(() -> AddressPart.time("asOf", "yesterday")).hasMessageContaining("asOf must be a time");
    }
}
