package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.fixture.UnreliablePeer;
import org.portolan.gateway.fixture.UnreliablePeer.Fault;

class OrderingUnavailableTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final UnreliablePeer peer = new UnreliablePeer(network, "CNTXGPortMSP");
    private final GatewayUnderTest gateway = GatewayUnderTest.start(
            network,
            "CNCustomsMSP",
            "portolan.organisations.CNTXGPortMSP.peer=" + peer.address(),
            "portolan.submission.in-flight=1",
            "portolan.submission.resubmit-after=100ms",
            "portolan.submission.commit-timeout=1s");

    @AfterEach
    void stop() {
        gateway.close();
        peer.close();
    }

    @Test
    void what_was_signed_before_is_kept_and_what_comes_after_is_refused_unsigned() {
        peer.fail("Submit", Fault.UNREACHABLE);
        Answer kept = post(510);
        int endorsed = peer.requests("Endorse").size();

        Answer refused = post(511);

        assertThat(kept.status()).as(kept.body()).isEqualTo(202);
        assertThat(refused.status()).as(refused.body()).isEqualTo(503);
        assertThat(refused.text("/code")).isEqualTo("LEDGER_UNAVAILABLE");
        assertThat(refused.text("/written")).isEqualTo("no");
        assertThat(refused.json().get("retrySafe").asBoolean()).isTrue();
        assertThat(refused.header("Retry-After")).isNotEmpty();
        assertThat(peer.requests("Endorse")).hasSize(endorsed);
    }

    @Test
    void writing_resumes_by_itself_and_what_was_kept_is_written_once() {
        peer.fail("Submit", Fault.UNREACHABLE);
        Answer kept = post(512);
        assertThat(post(513).status()).isEqualTo(503);

        peer.heal();

        Answer later = await().atMost(SOON).until(() -> post(513), answer -> answer.status() == 201);
        Answer told = await().atMost(SOON)
                .until(
                        () -> gateway.as(TestKeys.TIANJIN_PORT).get("/operations/" + kept.text("/id")),
                        answer -> answer.text("/state").equals("COMMITTED"));
        assertThat(told.text("/transactionId")).isEqualTo(kept.text("/transactionId"));
        assertThat(later.text("/transactionId")).isNotEqualTo(kept.text("/transactionId"));
    }

    @Test
    void another_organisation_whose_peer_reaches_the_orderers_writes_on() {
        peer.fail("Submit", Fault.UNREACHABLE);
        post(514);

        List<?> release = List.of(Reports.releaseAtTianjin(Reports.container(514), Reports.time(4)));

        await().atMost(SOON)
                .until(
                        () -> gateway.as(TestKeys.CN_OFFICER).post("/movements", release),
                        customs -> customs.status() == 201);
    }

    private Answer post(int serial) {
        return gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(serial), Reports.time(5)));
    }
}
