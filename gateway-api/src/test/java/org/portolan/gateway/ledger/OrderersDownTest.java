package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.FabricTestNetwork;
import org.portolan.network.testnetwork.OnFabric;
import org.portolan.network.testnetwork.RunningNode;

/** Two of four SmartBFT orderers stop: the other two are no quorum. */
@OnFabric
class OrderersDownTest {

    private static final Duration TO_GO_ON = Duration.ofSeconds(60);
    private static final String CONTAINER = Reports.container(1_900);

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final FabricTestNetwork nodes = (FabricTestNetwork) network.peers();
    private final RunningNode one = nodes.node("orderer1.sgcustoms");
    private final RunningNode other = nodes.node("orderer3.orderer");
    private final GatewayUnderTest gateway = GatewayUnderTest.start(
            network,
            "CNCustomsMSP",
            "portolan.submission.submit-timeout=2s",
            "portolan.submission.resubmit-after=500ms",
            "portolan.submission.commit-timeout=3s");

    @AfterEach
    void go_on() {
        one.thaw();
        other.thaw();
        gateway.close();
    }

    @Test
    void requests_are_refused_until_one_returns_and_nothing_is_lost_or_written_twice() {
        OffsetDateTime later = Reports.time(10);
        OffsetDateTime earlier = Reports.time(60);
        Answer before = await().atMost(TO_GO_ON).until(() -> post(earlier), answer -> answer.status() == 201);
        one.freeze();
        other.freeze();

        Answer kept = post(Reports.time(50));
        List<Answer> refused = IntStream.range(20, 25)
                .mapToObj(minutes -> post(Reports.time(minutes)))
                .toList();
        Answer read = gateway.as(TestKeys.CN_OFFICER).get("/containers/" + CONTAINER);
        one.thaw();
        Answer after = await().atMost(TO_GO_ON)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> post(later), answer -> answer.status() == 201);
        Answer told = await().atMost(TO_GO_ON)
                .until(
                        () -> gateway.as(TestKeys.TIANJIN_PORT).get("/operations/" + kept.text("/id")),
                        answer -> answer.text("/state").equals("COMMITTED"));

        assertThat(kept.status()).as(kept.body()).isEqualTo(202);
        assertThat(refused).allSatisfy(OrderersDownTest::isRefusedHonestly);
        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.header("Portolan-Ledger-Position")).isNotEmpty();
        assertThat(told.text("/transactionId")).isEqualTo(kept.text("/transactionId"));
        Answer trace = gateway.as(TestKeys.CN_OFFICER)
                .get("/containers/" + CONTAINER + "?minPosition="
                        + Math.max(after.number("/block"), told.number("/block")));
        assertThat(StreamSupport.stream(trace.json().at("/events").spliterator(), false)
                        .map(event -> event.at("/eventId").asString()))
                .containsExactly(
                        before.text("/results/0/eventId"),
                        told.text("/answer/results/0/eventId"),
                        after.text("/results/0/eventId"));
    }

    private static void isRefusedHonestly(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("LEDGER_UNAVAILABLE");
        assertThat(answer.text("/written")).isEqualTo("no");
        assertThat(answer.json().get("retrySafe").asBoolean()).isTrue();
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    private Answer post(OffsetDateTime time) {
        return gateway.as(TestKeys.TIANJIN_PORT).post("/movements", Reports.event(CONTAINER, "XSTK", "CNTXG", time));
    }
}
