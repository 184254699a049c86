package org.portolan.network.address;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"65536", "70000", "99999999999999"})
    void a_port_that_no_machine_has_is_named_as_that(String port) {
        assertThat(Address.parse("127.0.0.1:" + port)).isEmpty();
        assertThat(Address.fault("127.0.0.1:" + port, "is none"))
                .isEqualTo("has the port " + port + ", and the highest port is 65535");
    }

    @Test
    void what_is_wrong_elsewhere_is_not_taken_for_a_wrong_port() {
        assertThat(Address.fault("a b:7051", "is none")).isEqualTo("is none");
        assertThat(Address.fault("host", "is none")).isEqualTo("is none");
    }
}
