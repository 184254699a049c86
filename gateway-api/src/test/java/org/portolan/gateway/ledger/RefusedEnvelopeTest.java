package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.protobuf.Any;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.protobuf.StatusProto;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.hyperledger.fabric.protos.gateway.ErrorDetail;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.fixture.UnreliablePeer;
import org.portolan.gateway.fixture.UnreliablePeer.Fault;

/** Envelopes that the orderers refuse however often they are sent. */
class RefusedEnvelopeTest {

    private static final Duration SOON = Duration.ofSeconds(40);
    private static final String EXPIRED =
            "received unsuccessful response from orderer: status=FORBIDDEN, info=the identity has expired";
    private static final int ENOUGH_BLOCKS = 10;

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final UnreliablePeer peer = new UnreliablePeer(network, "CNTXGPortMSP");
    private final GatewayUnderTest gateway = GatewayUnderTest.start(
            network,
            "CNCustomsMSP",
            "portolan.organisations.CNTXGPortMSP.peer=" + peer.address(),
            "portolan.submission.resubmit-after=100ms",
            "portolan.submission.refused-after=0s",
            "portolan.submission.commit-timeout=2s");
    private final OffsetDateTime time = Reports.time(5);
    private final String key = UUID.randomUUID().toString();

    @AfterEach
    void stop() {
        gateway.close();
        peer.close();
    }

    @Test
    void is_given_up_once_later_blocks_do_not_hold_it_and_may_be_sent_again_under_its_key() {
        peer.refuse("Submit", Status.ABORTED.withDescription(EXPIRED), new Metadata());
        Answer kept = post(530);
        assertThat(kept.status()).as(kept.body()).isEqualTo(202);

        writeBlocks(531);

        Answer told = operation(kept, "REFUSED");
        assertThat(told.text("/reason/code")).isEqualTo("REFUSED_BY_LEDGER");
        assertThat(told.text("/reason/written")).isEqualTo("no");
        assertThat(told.text("/reason/ordererStatus")).isEqualTo("FORBIDDEN");
        assertThat(told.header("Retry-After")).isEmpty();
        peer.heal();
        await().atMost(SOON).until(() -> post(530).status() == 201);
    }

    @Test
    void stays_open_while_a_block_may_still_bring_it() {
        peer.refuse("Submit", Status.ABORTED.withDescription(EXPIRED), new Metadata());

        Answer kept = post(545);

        await().atMost(SOON).until(() -> peer.requests("Submit").size() > 3);
        assertThat(operation(kept, "ENDORSED").json().has("reason")).isFalse();
    }

    @Test
    void is_given_up_when_every_orderer_of_a_quorum_refuses() {
        StatusRuntimeException refusal = StatusProto.toStatusRuntimeException(com.google.rpc.Status.newBuilder()
                .setCode(Status.Code.UNAVAILABLE.value())
                .setMessage("insufficient number of orderers")
                .addDetails(
                        Any.pack(ErrorDetail.newBuilder().setMessage(EXPIRED).build()))
                .addDetails(
                        Any.pack(ErrorDetail.newBuilder().setMessage(EXPIRED).build()))
                .build());
        peer.refuse("Submit", refusal.getStatus(), refusal.getTrailers());
        Answer kept = post(546);

        writeBlocks(547);

        assertThat(operation(kept, "REFUSED").text("/reason/ordererStatus")).isEqualTo("FORBIDDEN");
    }

    @Test
    void is_committed_if_it_was_taken_before_it_was_refused() {
        peer.fail("Submit", Fault.ANSWER_LOST);
        peer.fail("CommitStatus", Fault.UNREACHABLE);
        Answer kept = post(561);
        assertThat(peer.requests("Submit")).isNotEmpty();
        peer.refuse("Submit", Status.ABORTED.withDescription(EXPIRED), new Metadata());
        int before = peer.requests("Submit").size();

        writeBlocks(562);
        await().atMost(SOON).until(() -> peer.requests("Submit").size() > before + 2);
        peer.heal("CommitStatus");

        assertThat(operation(kept, "COMMITTED").text("/transactionId")).isEqualTo(kept.text("/transactionId"));
    }

    private void writeBlocks(int serial) {
        await().atMost(SOON).until(() -> peer.requests("Submit").size() > 1);
        for (int block = 0; block < ENOUGH_BLOCKS; block++) {
            Answer written = gateway.as(TestKeys.CN_OFFICER)
                    .post("/movements", Reports.releaseAtTianjin(Reports.container(serial + block), Reports.time(4)));
            // The gateway waits two seconds for a commit, and a busy machine may take longer.
            assertThat(written.status()).as(written.body()).isIn(201, 202);
            if (written.status() == 202) {
                operation(TestKeys.CN_OFFICER, written, "COMMITTED");
            }
        }
    }

    private Answer operation(Answer kept, String state) {
        return operation(TestKeys.TIANJIN_PORT, kept, state);
    }

    private Answer operation(TestKeys caller, Answer kept, String state) {
        return await().atMost(SOON)
                .until(
                        () -> gateway.as(caller).get("/operations/" + kept.text("/id")),
                        answer -> answer.text("/state").equals(state));
    }

    private Answer post(int serial) {
        return gateway.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(Reports.container(serial), time), "Idempotency-Key", key);
    }
}
