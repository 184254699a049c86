package org.portolan.gateway.subscription.outbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TargetRulesTest {
    private static final TargetRules STRICT = TargetRules.strict(List.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://example.org/hook",
                "ftp://example.org/hook",
                "file:///etc/passwd",
                "https:///hook",
                "https:example.org",
                "/hook",
                "https://user:secret@example.org/hook",
                "https://example.org/hook#part",
                "https://under_score..example/",
                "https://example.org:65536/hook",
                "https://example.org:99999/hook",
                "https://example.org:99999999999/hook",
                "https://example.org:0/hook",
                "https://example.org:-1/hook",
                "https://example.org:/hook",
                "https://ex\u00e4mple.org/hook",
                "https://\u4f8b\u5b50.example/",
                "https://example.org/h\u00f6\u00f6k",
                "https://example.org\u3002evil/",
                "https:example.org",
                "https:/example.org/",
                "https:///hook",
                "https://1.2.3.4.5/hook",
                "https://999.1.1.1/hook",
                "https://ex_ample.org/hook",
                "https://example..org/hook",
                "https://-example.org/hook",
                "https://example.org:443:443/hook",
                "wss://example.org/hook",
                "file:///etc/passwd",
                "urn:example:hook",
                "//example.org/hook",
                "/hook",
                "",
                "https://user:secret@example.org/hook",
                "https://@example.org/hook",
                "https://example.org/hook#"
            })
    void refuses_an_address_that_is_not_plain_https(String address) {
        assertThat(STRICT.refusal(URI.create(address))).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.1",
                "127.255.255.254",
                "2130706433",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "168.63.129.16",
                "169.254.169.254",
                "100.64.0.1",
                "192.0.2.1",
                "198.18.0.1",
                "224.0.0.1",
                "255.255.255.255",
                "[::1]",
                "[::]",
                "[::ffff:127.0.0.1]",
                "[::ffff:10.0.0.1]",
                "[::7f00:1]",
                "[fe80::1]",
                "[fec0::1]",
                "[fc00::1]",
                "[fd00:ec2::254]",
                "[ff02::1]",
                "[64:ff9b::7f00:1]",
                "[64:ff9b::a00:1]",
                "[2002:7f00:1::]",
                "[2001:0:7f00:1::]",
                "[2001:db8::1]",
                "localhost",
                "localhost."
            })
    void never_resolves_to_an_address_that_is_not_public(String host) {
        assertThatThrownBy(() -> new CheckedResolver(STRICT).resolve(host)).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void a_name_with_a_public_and_a_private_address_leads_to_the_public_one_only() throws Exception {
        var resolver = new CheckedResolver(new FixedNames(List.of("10.0.0.1", "93.184.215.14", "127.0.0.1")), STRICT);

        assertThat(resolver.resolve("example.org")).containsExactly(InetAddress.ofLiteral("93.184.215.14"));
    }

    @Test
    void ranges_that_the_operator_allows_are_allowed_and_no_others() {
        var rules = TargetRules.strict(List.of("10.20.0.0/16", "fd12:3456::/32"));

        assertThat(rules.allows(InetAddress.ofLiteral("10.20.255.1"))).isTrue();
        assertThat(rules.allows(InetAddress.ofLiteral("fd12:3456:7::1"))).isTrue();
        assertThat(rules.allows(InetAddress.ofLiteral("10.21.0.1"))).isFalse();
        assertThat(rules.allows(InetAddress.ofLiteral("127.0.0.1"))).isFalse();
        assertThat(rules.refusal(URI.create("http://example.org/"))).isPresent();
        assertThatThrownBy(() -> TargetRules.strict(List.of("10.0.0.0"))).hasMessageContaining("10.0.0.0");
    }

    @Test
    void the_demonstration_reaches_the_machine_itself_but_not_its_network() {
        var rules = TargetRules.demonstration();

        assertThat(rules.refusal(URI.create("http://127.0.0.1:8080/"))).isEmpty();
        assertThat(rules.allows(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(rules.allows(InetAddress.ofLiteral("169.254.169.254"))).isFalse();
        assertThat(rules.allows(InetAddress.ofLiteral("192.168.0.1"))).isFalse();
    }
}
