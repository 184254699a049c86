package org.portolan.gateway.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class IdempotentMovementsTest {

    private static final String HEADER = "Idempotency-Key";

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);
    private final String key = UUID.randomUUID().toString();

    @Test
    void the_same_request_under_its_key_is_answered_the_same_and_written_once() {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(300), Reports.time(30));
        Answer first = port.post("/movements", event, HEADER, key);
        long height = gateway.network().height();

        Answer second = port.post("/movements", event, HEADER, key);

        assertThat(second.status()).isEqualTo(first.status()).isEqualTo(201);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(gateway.network().height()).isEqualTo(height);
    }

    @Test
    void another_request_under_the_same_key_is_refused() {
        port.post("/movements", Reports.gateInAtTianjin(Reports.container(301), Reports.time(30)), HEADER, key);

        Answer other =
                port.post("/movements", Reports.gateInAtTianjin(Reports.container(302), Reports.time(30)), HEADER, key);

        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text("/code")).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(other.text("/field")).isEqualTo(HEADER);
    }

    @Test
    void the_same_key_of_another_caller_is_another_key() {
        Answer ports =
                port.post("/movements", Reports.gateInAtTianjin(Reports.container(303), Reports.time(30)), HEADER, key);

        Answer customs = gateway.as(TestKeys.CN_OFFICER)
                .post("/movements", Reports.releaseAtTianjin(Reports.container(303), Reports.time(29)), HEADER, key);

        assertThat(customs.status()).isEqualTo(201);
        assertThat(customs.text("/transactionId")).isNotEqualTo(ports.text("/transactionId"));
    }

    @Test
    void a_refused_request_may_be_corrected_under_its_key() {
        Map<String, Object> event = Reports.event(Reports.container(304), "GTIN", "SGSIN", Reports.time(30));
        Answer refused = port.post("/movements", event, HEADER, key);

        event.put("location", "CNTXG");
        Answer corrected = port.post("/movements", event, HEADER, key);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(corrected.status()).isEqualTo(201);
    }

    @Test
    void requests_at_the_same_time_under_one_key_become_one_operation() throws Exception {
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(305), Reports.time(30));
        Callable<Answer> request = () -> port.post("/movements", event, HEADER, key);

        List<Answer> answers =
                atOnce(IntStream.range(0, 20).mapToObj(ignored -> request).toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201, 409).contains(201);
        assertThat(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .map(answer -> answer.text("/transactionId")))
                .as("transactions")
                .containsOnly(answers.stream()
                        .filter(answer -> answer.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .text("/transactionId"));
        assertThat(answers.stream().filter(answer -> answer.status() == 409))
                .allSatisfy(busy -> assertThat(busy.header("Retry-After")).isEqualTo("1"));
    }

    @Test
    void a_key_outlives_the_gateway() {
        try (GatewayUnderTest own = GatewayUnderTest.start(gateway.network(), "CNCustomsMSP")) {
            Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(306), Reports.time(30));
            Answer first = own.as(TestKeys.TIANJIN_PORT).post("/movements", event, HEADER, key);

            own.restart();
            Answer second = own.as(TestKeys.TIANJIN_PORT).post("/movements", event, HEADER, key);

            assertThat(second.body()).isEqualTo(first.body());
        }
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
