package org.portolan.gateway.enrolment.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.TrackingEnrolment;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.member.MspId;
import org.portolan.records.trade.TraderIdentification;

@OnBothEngines
class FollowingByProofTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final String CONTAINER = Reports.container(1_400);
    private static final String PAGED = Reports.container(9_871);
    private static final String NEXT = Reports.container(9_872);
    private static final List<String> CURSORS = List.of(Reports.container(9_873), Reports.container(9_874));
    private static final String WITHDRAWN = Reports.container(1_402);
    private static final String OTHER = Reports.container(1_401);
    private static long reported;

    private final TestCaller trader = GATEWAY.as(TestKeys.CN_TRADER);

    @BeforeAll
    static void containers_come_to_tianjin() {
        var port = GATEWAY.as(TestKeys.TIANJIN_PORT);
        port.post("/movements", Reports.gateInAtTianjin(CONTAINER, Reports.time(5)));
        port.post("/movements", Reports.gateInAtTianjin(PAGED, Reports.time(5)));
        port.post("/movements", Reports.gateInAtTianjin(NEXT, Reports.time(5)));
        CURSORS.forEach(number -> port.post("/movements", Reports.gateInAtTianjin(number, Reports.time(5))));
        port.post("/movements", Reports.gateInAtTianjin(WITHDRAWN, Reports.time(5)));
        reported = block(port.post("/movements", Reports.gateInAtTianjin(OTHER, Reports.time(4))));
        GATEWAY.awaitPosition(reported);
    }

    @Test
    void a_trader_follows_what_it_has_enrolled_until_it_withdraws() {
        Answer opened = open(WITHDRAWN);
        Answer followed = trader.get("/containers/" + WITHDRAWN + "?minPosition=" + block(opened));

        Answer withdrawn = trader.delete("/enrolments/" + opened.text("/enrolment/enrolmentId"));
        Answer after = trader.get("/containers/" + WITHDRAWN + "?minPosition=" + block(withdrawn));

        assertThat(followed.status()).as(followed.body()).isEqualTo(200);
        assertThat(followed.text("/events/0/event/eventCode")).isEqualTo("GTIN");
        assertThat(after.status()).isEqualTo(404);
    }

    @Test
    void a_trader_lists_its_own_enrolments_and_nobody_elses() {
        Answer opened = open(CONTAINER);
        String id = opened.text("/enrolment/enrolmentId");
        long now = block(opened);

        Answer own = trader.get("/enrolments?limit=500&minPosition=" + now);
        Answer others = GATEWAY.as(TestKeys.CN_OTHER_TRADER).get("/enrolments?minPosition=" + now);
        Answer administration = GATEWAY.as(TestKeys.CN_OFFICER).get("/enrolments?limit=500&minPosition=" + now);
        Answer port = GATEWAY.as(TestKeys.TIANJIN_PORT).get("/enrolments?minPosition=" + now);

        assertThat(ids(own)).contains(id);
        assertThat(ids(others)).doesNotContainAnyElementsOf(ids(own));
        assertThat(ids(administration)).contains(id);
        assertThat(port.status()).isEqualTo(403);
    }

    @Test
    void pages_by_the_place_on_the_ledger() {
        open(PAGED);
        long now = block(open(NEXT));
        Answer first = trader.get("/enrolments?limit=1&minPosition=" + now);

        Answer second = trader.get("/enrolments?limit=1&cursor=" + first.text("/next"));

        assertThat(ids(first)).hasSize(1);
        assertThat(ids(second)).hasSize(1).doesNotContainAnyElementsOf(ids(first));
        assertThat(trader.get("/enrolments?cursor=x").text("/field")).isEqualTo("cursor");
    }

    @Test
    void a_cursor_that_none_of_ones_own_pages_handed_out_is_refused() {
        open(CURSORS.getFirst());
        long now = block(open(CURSORS.getLast()));
        String cursor = trader.get("/enrolments?limit=1&minPosition=" + now).text("/next");
        String[] parts = cursor.split("-", 3);

        for (String odd : List.of(
                parts[0] + "-" + parts[1] + "-00000000-0000-0000-0000-000000000000",
                parts[0] + "-99999-" + parts[2],
                "0-" + parts[1] + "-" + parts[2],
                "999999999999999-999999999-" + parts[2])) {
            assertThat(trader.get("/enrolments?cursor=" + odd).text("/field")).isEqualTo("cursor");
        }
        assertThat(GATEWAY.as(TestKeys.CN_OTHER_TRADER)
                        .get("/enrolments?cursor=" + cursor)
                        .text("/field"))
                .isEqualTo("cursor");
        assertThat(trader.get("/enrolments?cursor=" + cursor).status()).isEqualTo(200);
    }

    @Test
    void an_enrolment_put_on_the_ledger_past_the_gateway_shows_nothing_without_a_proof() throws Exception {
        long written = enrolDirectly(OTHER, "BL-GUESSED");

        Answer guessed = trader.get("/containers/" + OTHER + "?minPosition=" + written);

        assertThat(guessed.status()).isEqualTo(404);
    }

    @Test
    void an_enrolment_past_the_gateway_counts_with_a_proof() throws Exception {
        long written = enrolDirectly(OTHER, "BL-" + OTHER);

        Answer proven = GATEWAY.as(TestKeys.CN_OTHER_TRADER).get("/containers/" + OTHER + "?minPosition=" + written);

        assertThat(proven.status()).as(proven.body()).isEqualTo(200);
    }

    private Answer open(String container) {
        return trader.post(
                "/enrolments",
                Map.of(
                        "containerNumber",
                        container,
                        "proof",
                        Map.of("type", "BILL_OF_LADING", "value", "BL-" + container)));
    }

    /** As a gateway might that compares nothing. */
    private static long enrolDirectly(String container, String bill) throws Exception {
        String tin = bill.contains("GUESSED") ? "CN9112011605DEMO" : "CN913100OTHER";
        var trader = new TraderIdentification(tin);
        var details = new EnrolmentDetails(
                trader,
                InterestProof.of(new ContainerNumber(container), ProofType.BILL_OF_LADING, bill, trader),
                Validity.UNBOUNDED,
                List.of());
        var salt = Salt.ofHex("5a".repeat(32));
        var part = ConfidentialPart.of(details, EnrolmentDetails.SHAPE, salt);
        var enrolment = new TrackingEnrolment(
                new EnrolmentId(UUID.randomUUID().toString()),
                new MspId(TestNetwork.CN),
                EnrolmentStatus.ACTIVE,
                part.digest());
        try (Gateway direct = GATEWAY.network().peers().gateway(TestNetwork.CN, "gateway")) {
            var commit = direct.getNetwork(TestNetwork.CHANNEL)
                    .getContract("certificate", "enrolment")
                    .newProposal("open")
                    .addArguments(TrackingEnrolment.SHAPE.write(enrolment))
                    .putTransient("confidential", CanonicalJson.write(EnrolmentDetails.SHAPE.json(details)))
                    .putTransient("salt", salt.hex())
                    .setEndorsingOrganizations(TestNetwork.CN)
                    .build()
                    .endorse()
                    .submitAsync();
            var status = commit.getStatus();
            assertThat(status.isSuccessful()).isTrue();
            return status.getBlockNumber();
        }
    }

    private static List<String> ids(Answer answer) {
        return StreamSupport.stream(answer.json().at("/enrolments").spliterator(), false)
                .map(item -> item.at("/enrolmentId").asString())
                .toList();
    }
}
