package org.portolan.gateway.container;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
class GroupCommitTest {

    private static final int REQUESTS = 120;

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    @Test
    void requests_that_arrive_together_share_transactions_and_each_gets_its_own_answer() throws Exception {
        List<Answer> answers = atOnce(IntStream.range(0, REQUESTS)
                .<Callable<Answer>>mapToObj(index -> () -> port.post(
                        "/movements", Reports.gateInAtTianjin(Reports.container(900 + index), Reports.time(3))))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers)
                .extracting(answer -> answer.text("/results/0/eventId"))
                .doesNotHaveDuplicates();
        assertThat(answers)
                .extracting(answer -> answer.text("/transactionId") + answer.number("/results/0/position"))
                .doesNotHaveDuplicates();
        assertThat(answers.stream().map(answer -> answer.text("/transactionId")).distinct())
                .hasSizeLessThan(REQUESTS / 3);
    }

    @Test
    void a_bad_request_does_not_sink_those_that_arrive_with_it() throws Exception {
        List<Answer> answers = atOnce(IntStream.range(0, 60)
                .<Callable<Answer>>mapToObj(index -> () -> port.post(
                        "/movements",
                        index % 3 == 0
                                ? Reports.releaseAtTianjin(Reports.container(1_100 + index), Reports.time(3))
                                : Reports.gateInAtTianjin(Reports.container(1_100 + index), Reports.time(3))))
                .toList());

        for (int index = 0; index < answers.size(); index++) {
            assertThat(answers.get(index).status())
                    .as(answers.get(index).body())
                    .isEqualTo(index % 3 == 0 ? 422 : 201);
        }
    }

    @Test
    void requests_whose_shared_transaction_the_contract_refuses_are_each_refused() throws Exception {
        TestCaller pretender = gateway.as(TestKeys.TIANJIN_PRETENDER);

        List<Answer> answers = atOnce(IntStream.range(0, 20)
                .<Callable<Answer>>mapToObj(index -> () -> pretender.post(
                        "/movements", Reports.gateInAtTianjin(Reports.container(1_170 + index), Reports.time(3))))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(403);
        assertThat(answers).extracting(answer -> answer.text("/code")).containsOnly("ROLE");
    }

    @Test
    void the_same_event_reported_twice_at_the_same_time_is_one_event() throws Exception {
        var event = Reports.gateInAtTianjin(Reports.container(1_200), Reports.time(3));

        List<Answer> answers = atOnce(IntStream.range(0, 10)
                .<Callable<Answer>>mapToObj(ignored -> () -> port.post("/movements", event))
                .toList());

        assertThat(answers).extracting(Answer::status).containsOnly(201);
        assertThat(answers.stream()
                        .map(answer -> answer.text("/results/0/eventId"))
                        .distinct())
                .hasSize(1);
    }

    private static List<Answer> atOnce(List<Callable<Answer>> requests) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return threads.invokeAll(requests).stream().map(Future::resultNow).toList();
        }
    }
}
