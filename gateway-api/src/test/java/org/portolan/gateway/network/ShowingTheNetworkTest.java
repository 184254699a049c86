package org.portolan.gateway.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.AlertRules;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class ShowingTheNetworkTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();

    @Test
    void shows_members_heights_chaincodes_and_certificate_days_to_anybody_with_a_key() {
        await().until(() -> GATEWAY.as(TestKeys.CN_TRADER).get("/network").number("/readModel/height") > 2);

        Answer answer = GATEWAY.as(TestKeys.CN_OFFICER).get("/network");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(texts(answer, "/members", "/mspId"))
                .containsExactly("CNCustomsMSP", "CNTXGPortMSP", "NZCustomsMSP", "SGCustomsMSP", "SGSINPortMSP");
        assertThat(answer.text("/members/1/capacities/0/places/0")).isEqualTo("CNTXG");
        assertThat(texts(answer, "/chaincodes", "/name")).containsExactly("certificate", "movement");
        assertThat(answer.text("/chaincodes/0/version")).isEqualTo("1");
        assertThat(answer.text("/readModel/follower")).isEqualTo("FOLLOWING");
        assertThat(answer.number("/peers/0/height")).isPositive();
        assertThat(texts(answer, "/peers", "/reachable")).containsOnly("true");
        assertThat(answer.number("/certificates/0/daysLeft")).isPositive();
        assertThat(GATEWAY.anonymous().get("/network").status()).isEqualTo(401);
    }

    @ParameterizedTest
    @EnumSource(
            value = TestKeys.class,
            names = {"CN_TRADER", "CN_OFFICER", "TIANJIN_PORT"})
    void shows_what_the_machine_holds_to_auditors_alone(TestKeys key) {
        assertThat(GATEWAY.as(TestKeys.CN_AUDITOR)
                        .get("/actuator/health")
                        .json()
                        .at("/components/db/details"))
                .isNotEmpty();

        assertThat(GATEWAY.as(key).get("/actuator/health").json().at("/components/db/details"))
                .isEmpty();
    }

    @Test
    void tells_a_trader_no_address_of_a_node_and_no_name_of_a_user() {
        Answer answer = GATEWAY.as(TestKeys.CN_TRADER).get("/network");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().at("/members").size()).isPositive();
        assertThat(answer.json().at("/peers").size()).isZero();
        assertThat(answer.json().at("/certificates").size()).isZero();
        assertThat(answer.body()).doesNotContain("127.0.0.1");
    }

    @Test
    void metrics_and_readiness_tell_how_far_the_read_model_is() {
        long written = block(GATEWAY.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(1_700), Reports.time(3))));
        GATEWAY.awaitPosition(written);

        String metrics =
                GATEWAY.as(TestKeys.CN_AUDITOR).get("/actuator/prometheus").body();
        Answer readiness = GATEWAY.anonymous().get("/actuator/health/readiness");

        assertThat(metrics.lines().filter(line -> line.startsWith("portolan_readmodel_height")))
                .singleElement()
                .satisfies(line -> assertThat(Double.parseDouble(line.substring(line.indexOf(' '))))
                        .isGreaterThanOrEqualTo(written + 1.0));
        assertThat(metrics).contains("portolan_ledger_height", "portolan_readmodel_lag");
        assertThat(readiness.status()).isEqualTo(200);
        assertThat(readiness.json().at("/components").has("follower")).isTrue();
    }

    @Test
    void metrics_tell_when_each_certificate_ends_and_are_those_of_the_alerts() throws Exception {
        Set<String> alerts = AlertRules.read().metrics("gateways");
        GATEWAY.as(TestKeys.CN_TRADER).get("/network");

        await().untilAsserted(() -> {
            List<String> metrics = GATEWAY.as(TestKeys.CN_AUDITOR)
                    .get("/actuator/prometheus")
                    .body()
                    .lines()
                    .toList();
            assertThat(alerts)
                    .allSatisfy(alert -> assertThat(metrics)
                            .anyMatch(line -> line.startsWith(alert + "{") || line.startsWith(alert + " ")));
            assertThat(certificate(metrics, "kind=\"user\"", "holder=\"officer\""))
                    .isPositive();
            assertThat(certificate(metrics, "kind=\"tls_authority\"", "holder=\"peer\""))
                    .isPositive();
            assertThat(certificate(metrics, "kind=\"peer\"", "holder=\"127.0.0.1:"))
                    .isPositive();
        });
    }

    /** The seconds that are left of a certificate of the administration. */
    private static long certificate(List<String> metrics, String... labels) {
        return metrics.stream()
                .filter(line -> line.startsWith("portolan_certificate_expiry_timestamp_seconds{"))
                .filter(line -> line.contains("msp_id=\"CNCustomsMSP\""))
                .filter(line -> Stream.of(labels).allMatch(line::contains))
                .mapToLong(line -> (long) Double.parseDouble(line.substring(line.lastIndexOf(' ')))
                        - Instant.now().getEpochSecond())
                .findFirst()
                .orElse(0);
    }

    private static List<String> texts(Answer answer, String array, String pointer) {
        return StreamSupport.stream(answer.json().at(array).spliterator(), false)
                .map(item -> item.at(pointer).asString())
                .toList();
    }
}
