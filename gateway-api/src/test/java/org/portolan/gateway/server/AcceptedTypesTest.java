package org.portolan.gateway.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

class AcceptedTypesTest {
    private static final String SUFFIX = "application/*+json";

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();

    @Test
    void types_with_a_suffix_are_answered_to_those_who_ask_for_them() {
        String box = Reports.container(470_001);
        gateway.as(TestKeys.TIANJIN_PORT).post("/movements", Reports.gateInAtTianjin(box, Reports.time(30)));

        Answer document = gateway.as(TestKeys.CN_OFFICER).get("/containers/" + box + "/epcis", "Accept", SUFFIX);
        Answer problem = gateway.as(TestKeys.CN_OFFICER)
                .get("/containers/" + Reports.container(470_002) + "/epcis", "Accept", SUFFIX);

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.header("Content-Type")).startsWith("application/ld+json");
        assertThat(problem.status()).isEqualTo(404);
        assertThat(problem.header("Content-Type")).isEqualTo("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({
        "/subscriptions, application/problem+json",
        "/v2/events, application/json",
        "/v3/events, application/json",
        "/v2/event-subscriptions, application/json"
    })
    void plain_json_is_not_one_of_them(String path, String form) {
        Answer refused = gateway.as(TestKeys.CN_OFFICER).get(path, "Accept", SUFFIX);
        Answer both = gateway.as(TestKeys.CN_OFFICER).get(path, "Accept", SUFFIX + ", application/json");

        assertThat(refused.status()).as(refused.body()).isEqualTo(406);
        assertThat(refused.header("Content-Type")).isEqualTo(form);
        assertThat(refused.body()).contains("NOT_ACCEPTABLE");
        assertThat(both.status()).as(both.body()).isEqualTo(200);
        assertThat(both.header("Content-Type")).isEqualTo("application/json");
    }

    @Test
    void nothing_is_recorded_whose_answer_would_not_be_accepted() {
        long height = gateway.network().height();
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(470_003), Reports.time(30));

        Answer refused = gateway.as(TestKeys.TIANJIN_PORT).post("/movements", event, "Accept", SUFFIX);

        assertThat(refused.status()).as(refused.body()).isEqualTo(406);
        assertThat(gateway.network().height()).isEqualTo(height);
    }
}
