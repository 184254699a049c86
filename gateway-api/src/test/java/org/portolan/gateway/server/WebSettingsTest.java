package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @Test
    void proxies_are_addresses_and_ranges() {
        assertThat(new WebSettings(List.of("10.1.2.3", "10.42.0.0/16", "2001:db8::/32"), 1).trustedProxies())
                .containsExactly("10.1.2.3/32", "10.42.0.0/16", "2001:db8::/32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "0.0.0.0/0", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "", ".*"})
    void everything_else_is_refused_by_name(String text) {
        assertThatThrownBy(() -> new WebSettings(List.of(text), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("portolan.web.trusted-proxies");
    }
}
