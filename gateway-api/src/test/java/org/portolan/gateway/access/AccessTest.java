package org.portolan.gateway.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

class AccessTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();

    @ParameterizedTest
    @ValueSource(strings = {"/movements", "/certificates-of-origin", "/aeo", "/aeo-arrangements", "/enrolments"})
    void without_a_key_nothing_is_taken(String path) {
        Answer answer = gateway.anonymous().post(path, "{}");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.text("/code")).isEqualTo("UNAUTHENTICATED");
        assertThat(answer.header("WWW-Authenticate")).contains("X-API-Key");
    }

    @Test
    void an_expired_key_is_no_key() {
        assertThat(gateway.as(TestKeys.EXPIRED).get("/operations/x").status()).isEqualTo(401);
    }

    @Test
    void a_wrong_key_is_refused_where_none_is_needed_too() {
        Answer answer = gateway.anonymous().get("/problems/not-found", "X-API-Key", "guess");

        assertThat(answer.status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/certificates-of-origin", "/aeo", "/aeo-arrangements"})
    void a_role_that_may_not_is_refused_before_the_body_is_looked_at(String path) {
        Answer answer = gateway.as(TestKeys.TIANJIN_PORT).post(path, "{\"nonsense\":1}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.text("/code")).isEqualTo("FORBIDDEN");
        assertThat(answer.text("/written")).isEqualTo("no");
    }

    @Test
    void every_problem_type_has_its_page() {
        Answer page = gateway.anonymous().get("/problems/idempotency-key-reused");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains("IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void an_unknown_address_and_an_unknown_method_are_problems() {
        Answer none = gateway.as(TestKeys.CN_OFFICER).get("/nothing-here");
        Answer method = gateway.as(TestKeys.CN_OFFICER).delete("/movements");

        assertThat(none.status()).isEqualTo(404);
        assertThat(none.text("/code")).isEqualTo("NOT_FOUND");
        assertThat(method.status()).isEqualTo(405);
        assertThat(method.header("Allow")).contains("POST");
    }

    @Test
    void the_callers_trace_id_is_kept_and_shown_in_problems() {
        Answer answer = gateway.as(TestKeys.CN_OFFICER)
                .get("/nothing-here", "traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01");

        assertThat(answer.header("Trace-Id")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
        assertThat(answer.text("/traceId")).isEqualTo("4bf92f3577b34da6a3ce929d0e0e4736");
    }

    @Test
    void a_caller_who_asks_too_often_is_told_when_to_come_back() {
        try (GatewayUnderTest slow =
                GatewayUnderTest.start(gateway.network(), "CNCustomsMSP", "portolan.limits.requests-per-second=2")) {
            for (int count = 0; count < 4; count++) {
                slow.as(TestKeys.CN_OFFICER).get("/nothing-here");
            }

            Answer answer = slow.as(TestKeys.CN_OFFICER)
                    .post("/movements", Reports.releaseAtTianjin(Reports.container(1), Reports.time(1)));

            assertThat(answer.status()).isEqualTo(429);
            assertThat(answer.text("/code")).isEqualTo("RATE_LIMITED");
            assertThat(answer.header("Retry-After")).isEqualTo("1");
            assertThat(slow.as(TestKeys.TIANJIN_PORT).get("/nothing-here").status())
                    .as("another caller")
                    .isEqualTo(404);
        }
    }
}
