package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:7::2", "2001:db8:0:7:ffff:ffff:ffff:ffff", "2001:0DB8:0000:0007:0:0:0:1"})
    void who_has_a_network_of_ipv6_is_one_client(String address) {
        assertThat(ClientAddress.of(address)).isEqualTo(ClientAddress.of("2001:db8:0:7::1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:0:8::1", "10.0.0.7", "local"})
    void every_other_address_is_another_client(String address) {
        assertThat(ClientAddress.of(address)).isNotEqualTo(ClientAddress.of("2001:db8:0:7::1"));
    }

    @Test
    void an_address_of_ipv4_is_one_client_in_either_form() {
        assertThat(ClientAddress.of("::ffff:10.0.0.7")).isEqualTo(ClientAddress.of("10.0.0.7"));
    }
}
