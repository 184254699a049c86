package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebSettingsTest {

    @Test
    void proxies_are_addresses_and_ranges() {
        assertThat(settings(List.of("10.1.2.3", "10.42.0.0/16", "2001:db8::/32"))
                        .trustedProxies())
                .containsExactly("10.1.2.3/32", "10.42.0.0/16", "2001:db8::/32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "0.0.0.0/0", "10.0.0.0/33", "10.0.0.0/x", "10.0.0.0/8/8", "", ".*"})
    void everything_else_is_refused_by_name(String text) {
        assertThatThrownBy(() -> settings(List.of(text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("portolan.web.trusted-proxies");
    }

    @Test
    void a_proxy_is_known_by_its_address() {
        var settings = settings(List.of("10.42.0.0/16", "2001:db8::/32"));

        assertThat(settings.isTrustedProxy("10.42.7.1")).isTrue();
        assertThat(settings.isTrustedProxy("2001:db8::7")).isTrue();
        assertThat(settings.isTrustedProxy("10.43.0.1")).isFalse();
        assertThat(settings.isTrustedProxy("proxy.example")).isFalse();
    }

    private static WebSettings settings(List<String> proxies) {
        return new WebSettings(proxies, 1, 1, Duration.ofSeconds(1), Duration.ofSeconds(1));
    }
}
