package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.fixture.UnreliablePeer;
import org.portolan.gateway.fixture.UnreliablePeer.Fault;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class UnknownOutcomeTest {

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final UnreliablePeer peer = new UnreliablePeer(network, "CNTXGPortMSP");
    private final GatewayUnderTest gateway = GatewayUnderTest.start(
            network,
            "CNCustomsMSP",
            "portolan.organisations.CNTXGPortMSP.peer=" + peer.address(),
            "portolan.submission.resubmit-after=100ms",
            "portolan.submission.commit-timeout=2s");

    @AfterEach
    void stop() {
        gateway.close();
        peer.close();
    }

    @Test
    void an_envelope_that_did_not_arrive_is_sent_again_byte_for_byte() {
        peer.fail("Submit", Fault.ANSWER_LOST);

        Answer answer = post(500);

        assertThat(answer.status()).as(answer.body()).isIn(201, 202);
        if (answer.status() == 202) {
            committed(answer.text("/id"));
        }
        assertThat(peer.requests("Submit"))
                .isNotEmpty()
                .allSatisfy(request ->
                        assertThat(request).isEqualTo(peer.requests("Submit").getFirst()));
    }

    @Test
    void what_is_not_known_in_time_is_202_and_told_later() {
        peer.fail("Submit", Fault.UNREACHABLE);
        Answer answer = post(501);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.text("/state")).isEqualTo("ENDORSED");

        peer.heal();

        Answer told = committed(answer.text("/id"));
        assertThat(told.text("/transactionId")).isEqualTo(answer.text("/transactionId"));
        assertThat(told.text("/answer/results/0/status")).isEqualTo("ACCEPTED");
        assertThat(told.number("/answer/block")).isPositive();
    }

    @Test
    void an_ordered_transaction_whose_commit_is_not_seen_is_202_too() {
        peer.fail("CommitStatus", Fault.ANSWER_LOST);

        Answer answer = post(502);

        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        assertThat(answer.text("/state")).isEqualTo("ORDERED");
        peer.heal();
        committed(answer.text("/id"));
    }

    @Test
    void an_envelope_kept_before_a_stop_is_sent_after_the_start() {
        peer.fail("Submit", Fault.UNREACHABLE);
        String key = UUID.randomUUID().toString();
        Map<String, Object> event = Reports.gateInAtTianjin(Reports.container(503), Reports.time(5));
        Answer answer = gateway.as(TestKeys.TIANJIN_PORT).post("/movements", event, "Idempotency-Key", key);
        assertThat(answer.status()).isEqualTo(202);
        gateway.stop();

        peer.heal();
        gateway.startAgain();

        Answer told = committed(answer.text("/id"));
        assertThat(told.text("/transactionId")).isEqualTo(answer.text("/transactionId"));
        Answer again = gateway.as(TestKeys.TIANJIN_PORT).post("/movements", event, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.text("/transactionId")).isEqualTo(answer.text("/transactionId"));
    }

    @Test
    void what_was_not_endorsed_was_not_written_and_may_be_sent_again() {
        peer.fail("Endorse", Fault.UNREACHABLE);

        Answer answer = post(504);

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.text("/code")).isEqualTo("LEDGER_UNAVAILABLE");
        assertThat(answer.text("/written")).isEqualTo("no");
        assertThat(answer.json().get("retrySafe").asBoolean()).isTrue();
        assertThat(answer.header("Retry-After")).isNotEmpty();
    }

    @Test
    void a_transaction_ordered_twice_is_told_as_valid() {
        peer.fail("CommitStatus", Fault.UNREACHABLE);
        Answer answer = post(505);
        await().atMost(Duration.ofSeconds(60))
                .until(() -> peer.requests("Submit").size() >= 3);

        peer.heal();

        assertThat(committed(answer.text("/id")).text("/answer/results/0/status"))
                .isEqualTo("ACCEPTED");
    }

    private Answer post(int serial) {
        return gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(serial), Reports.time(5)));
    }

    private Answer committed(String operation) {
        return await().atMost(Duration.ofSeconds(60))
                .until(
                        () -> gateway.as(TestKeys.TIANJIN_PORT).get("/operations/" + operation),
                        answer -> answer.text("/state").equals("COMMITTED"));
    }
}
