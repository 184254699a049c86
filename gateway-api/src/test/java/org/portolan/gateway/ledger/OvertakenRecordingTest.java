package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hyperledger.fabric.protos.gateway.CommitStatusResponse;
import org.hyperledger.fabric.protos.gateway.SubmitResponse;
import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.fixture.UnreliablePeer;
import org.portolan.gateway.fixture.UnreliablePeer.Fault;

/** Recordings whose contracts are upgraded between their endorsement and their block. */
class OvertakenRecordingTest {

    private static final Duration SOON = Duration.ofMinutes(2);

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final UnreliablePeer peer = new UnreliablePeer(network, "CNTXGPortMSP");
    private final UnreliablePeer customs = new UnreliablePeer(network, "CNCustomsMSP");
    private final GatewayUnderTest gateway = GatewayUnderTest.start(
            network,
            "CNCustomsMSP",
            "portolan.organisations.CNTXGPortMSP.peer=" + peer.address(),
            "portolan.organisations.CNCustomsMSP.peer=" + customs.address(),
            "portolan.submission.resubmit-after=100ms",
            "portolan.submission.commit-timeout=10s");

    private final OffsetDateTime time = Reports.time(5);

    @AfterEach
    void stop() {
        gateway.close();
        peer.close();
        customs.close();
    }

    @Test
    void is_endorsed_anew_and_its_caller_sees_no_refusal() {
        overtake(TxValidationCode.MVCC_READ_CONFLICT);
        String key = UUID.randomUUID().toString();

        Answer answer = post(520, key);

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(peer.requests("Endorse")).hasSize(2);
        assertThat(peer.requests("Submit")).hasSize(2);
        Answer again = post(520, key);
        assertThat(again.body()).isEqualTo(answer.body());
        assertThat(peer.requests("Endorse")).hasSize(2);
    }

    @Test
    void is_endorsed_under_the_new_policy_too() {
        overtake(TxValidationCode.ENDORSEMENT_POLICY_FAILURE);

        assertThat(post(521, UUID.randomUUID().toString()).status()).isEqualTo(201);
    }

    @Test
    void is_not_endorsed_when_the_policy_goes_on_to_fail() {
        peer.answer("Submit", SubmitResponse.getDefaultInstance());
        peer.answer("CommitStatus", status(TxValidationCode.ENDORSEMENT_POLICY_FAILURE));

        Answer answer = post(522, UUID.randomUUID().toString());

        assertThat(answer.status()).as(answer.body()).isEqualTo(502);
        assertThat(answer.text("/code")).isEqualTo("NOT_ENDORSED");
        assertThat(answer.text("/written")).isEqualTo("no");
        assertThat(peer.requests("Endorse")).hasSize(4);
    }

    @Test
    void a_stop_between_two_attempts_loses_nothing_and_keeps_the_operation() {
        peer.answer("Submit", SubmitResponse.getDefaultInstance());
        peer.fail("CommitStatus", Fault.UNREACHABLE);
        Answer kept = gateway.as(TestKeys.TIANJIN_PORT)
                .post(
                        "/movements",
                        Reports.gateInAtTianjin(Reports.container(523), Reports.time(5)),
                        "Prefer",
                        "respond-async");
        peer.fail("Endorse", Fault.UNREACHABLE);
        peer.heal("CommitStatus");
        peer.answer("CommitStatus", status(TxValidationCode.MVCC_READ_CONFLICT));
        await().atMost(SOON).until(() -> !peer.requests("CommitStatus").isEmpty());

        gateway.stop();
        peer.heal();
        peer.answerOnce("CommitStatus", status(TxValidationCode.MVCC_READ_CONFLICT));
        gateway.startAgain();

        Answer told = await().atMost(SOON)
                .until(
                        () -> gateway.as(TestKeys.TIANJIN_PORT).get("/operations/" + kept.text("/id")),
                        answer -> answer.text("/state").equals("COMMITTED"));
        assertThat(told.text("/transactionId"))
                .isEqualTo(told.text("/answer/transactionId"))
                .isNotEqualTo(kept.text("/transactionId"));
    }

    @Test
    void what_does_not_only_append_is_refused_and_may_be_sent_again_under_its_key() {
        customs.answer("Submit", SubmitResponse.getDefaultInstance());
        customs.answer("CommitStatus", status(TxValidationCode.MVCC_READ_CONFLICT));

        Map<String, Object> grant = Map.of(
                "effectiveFrom",
                Reports.text(Reports.time(60)),
                "confidential",
                Map.of(
                        "code", "AEOCN" + System.nanoTime() % 1_000_000_000,
                        "tin", "CN9112011605DEMO",
                        "legalName", "Binhai Houseware Co Ltd",
                        "programme", "AEO",
                        "tier", "Advanced",
                        "roles", List.of("EXPORTER")));
        String key = UUID.randomUUID().toString();

        Answer answer = gateway.as(TestKeys.CN_AEO).post("/aeo", grant, "Idempotency-Key", key);
        int endorsed = customs.requests("Endorse").size();
        customs.heal();
        Answer again = gateway.as(TestKeys.CN_AEO).post("/aeo", grant, "Idempotency-Key", key);

        assertThat(answer.status()).as(answer.body()).isEqualTo(409);
        assertThat(answer.text("/code")).isEqualTo("CONFLICT");
        assertThat(endorsed).isEqualTo(1);
        assertThat(again.status()).as(again.body()).isEqualTo(201);
    }

    /** The next transaction comes to nothing, because of this; those after it go their way. */
    private void overtake(TxValidationCode code) {
        peer.answerOnce("Submit", SubmitResponse.getDefaultInstance());
        peer.answerOnce("CommitStatus", status(code));
    }

    private static CommitStatusResponse status(TxValidationCode code) {
        return CommitStatusResponse.newBuilder()
                .setResult(code)
                .setBlockNumber(7)
                .build();
    }

    private Answer post(int serial, String key) {
        return gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(serial), time), "Idempotency-Key", key);
    }
}
