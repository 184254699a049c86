package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.OpenRequest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

/** A gateway behind a proxy, with small limits: what is guessed is counted, and the proxy's word counts. */
class StrictGatewayTest {
    private static final int MOST = 5;
    private static GatewayUnderTest gateway;

    @BeforeAll
    static void start() {
        gateway = GatewayUnderTest.start(
                NetworkUnderTest.shared(),
                "CNCustomsMSP",
                "portolan.web.trusted-proxies=127.0.0.1",
                "portolan.web.wrong-keys-per-minute=" + MOST,
                "portolan.limits.missed-lookups-per-minute=" + MOST);
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1, X-API-Key, guess", "10.0.0.2, X-API-Key, guess", "2001:db8::1, X-API-Key, guess"})
    void wrong_keys_of_an_address_are_counted_and_right_ones_go_on(String address, String header, String guess) {
        for (int count = 0; count < MOST; count++) {
            assertThat(gateway.anonymous()
                            .get("/operations/x", header, guess, "X-Forwarded-For", address)
                            .status())
                    .isEqualTo(401);
        }

        var refused = gateway.anonymous().get("/operations/x", header, guess, "X-Forwarded-For", address);
        var right = gateway.as(TestKeys.CN_AUDITOR).get("/network", "X-Forwarded-For", address);

        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(right.status()).as("a right key from the same address").isEqualTo(200);
    }

    @Test
    void wrong_keys_on_the_page_are_counted_too() {
        String answer = "";
        for (int count = 0; count <= MOST; count++) {
            answer = OpenRequest.answer(
                    gateway.base(),
                    "POST /page/session HTTP/1.1\nHost: a\nConnection: close\nX-Forwarded-For: 10.0.0.9\n"
                            + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 9\n\nkey=guess");
        }

        assertThat(answer).startsWith("HTTP/1.1 429").contains("Retry-After:");
    }

    @ParameterizedTest
    @CsvSource({
        "CN_OFFICER, /aeo/AEOSG%010d",
        "CN_AEO, /certificates-of-origin/SGCustomsMSP/SG-%d",
        "SG_ORIGIN, /operations/UUID-%d",
        "SG_AEO, /subscriptions/sub-%d",
        "NZ_ORIGIN, /enrolments/UUID-%d",
        "TIANJIN_PORT, /edi/UUID-%d",
        "SINGAPORE_PORT, /containers/NUMBER"
    })
    void what_is_guessed_is_counted_whatever_it_is(TestKeys key, String address) {
        for (int count = 0; count < MOST; count++) {
            assertThat(guess(key, address, count)).isEqualTo(404);
        }

        assertThat(guess(key, address, MOST)).isEqualTo(429);
    }

    @Test
    void a_trusted_proxys_word_on_tls_makes_cookies_and_links_safe() {
        String answer = OpenRequest.answer(
                gateway.base(),
                "POST /page/session HTTP/1.1\nHost: customs.example\nConnection: close\nX-Forwarded-Proto: https\n"
                        + "Content-Type: application/x-www-form-urlencoded\nContent-Length: 14\n\nkey=CN_AUDITOR");

        assertThat(answer)
                .startsWith("HTTP/1.1 303")
                .contains("Strict-Transport-Security: max-age=")
                .containsPattern("Set-Cookie: portolan-page=[^\\r]*; Secure");
    }

    private static int guess(TestKeys key, String address, int count) {
        if (address.endsWith("NUMBER")) {
            return gateway.as(key)
                    .get(address.replace("NUMBER", Reports.container(73_000 + count)))
                    .status();
        }
        String path = address.contains("UUID")
                ? address.substring(0, address.indexOf("UUID")) + UUID.randomUUID()
                : address.contains("%") ? address.formatted(count) : address;
        return gateway.as(key).get(path).status();
    }
}
