package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.blocks.TestTransaction.key;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.enrolment.EnrolmentDetails;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.trade.TraderIdentification;

class LateRightsTest {
    private static final String CN = "CNCustomsMSP";
    private static final String PORT = "CNTXGPortMSP";
    private static final String ENROLMENT = "0f3f8a3e-7c1b-4b65-9b0e-2f8f3f6d1c11";
    private static final String OWN = "CSQU3054383";
    private static final String OTHER = "TGHU1234567";
    private static final String TRADER = "CN9112011605DEMO";

    @TempDir
    private Path folder;

    @Test
    void a_trader_is_told_what_came_before_it_opened_the_container_and_nothing_of_others() throws Exception {
        try (var receiver = new Receiver();
                var engine = new EngineUnderTest(folder)) {
            var trader =
                    engine.bean(ApiKeys.class).named(TestKeys.CN_TRADER.name()).orElseThrow();
            engine.bean(SubscriptionOrders.class)
                    .create(
                            trader,
                            new NewSubscription(
                                    new Destination(SubscriptionKind.WEBHOOK, URI.create(receiver.url())),
                                    EventFilter.ALL,
                                    Marker.START,
                                    SharedSecret.generate(new SecureRandom())));
            engine.add(event(OWN, 1), event(OTHER, 1));
            engine.add(event(OWN, 2), event(OTHER, 2));

            engine.add(opening());
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.taken().size() == 2);
            engine.add(event(OTHER, 3), event(OWN, 3));
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.taken().size() == 3);

            assertThat(receiver.taken()).map(Taken::container).containsOnly(OWN);
            assertThat(receiver.taken()).map(Taken::position).containsExactly("4-0-0", "5-0-0", "7-1-0");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void a_replay_from_a_later_place_keeps_what_came_before_and_was_not_told_in_each_database(boolean postgres)
            throws Exception {
        try (var receiver = new Receiver();
                var engine = new EngineUnderTest(postgres ? TestDatabase.postgres() : TestDatabase.h2(), folder)) {
            var orders = engine.bean(SubscriptionOrders.class);
            var trader =
                    engine.bean(ApiKeys.class).named(TestKeys.CN_TRADER.name()).orElseThrow();
            var known = orders.create(
                    trader,
                    new NewSubscription(
                            new Destination(SubscriptionKind.WEBHOOK, URI.create(receiver.url())),
                            EventFilter.ALL,
                            Marker.START,
                            SharedSecret.generate(new SecureRandom())));
            engine.add(event(OWN, 1));
            engine.add(event(OWN, 2), event(OTHER, 2));
            var end = Marker.endOf(engine.block());
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> orders.find(trader, known.id().id())
                            .progress()
                            .marker()
                            .equals(end));

            orders.replay(known, end);
            engine.add(opening());
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.taken().size() == 2);
            orders.replay(known, Marker.endOf(4));
            await().atMost(Duration.ofSeconds(60)).until(() -> receiver.taken().size() == 3);

            assertThat(receiver.taken()).map(Taken::position).containsExactly("4-0-0", "5-0-0", "5-0-0");
        }
    }

    private static TestTransaction event(String container, int hour) {
        var time = "2026-11-20T%02d:00:00+08:00".formatted(hour);
        return record(
                by(PORT),
                recorded(container, "XSTK", "EQUIPMENT", time, "CNTXG", PORT)
                        .but()
                        .documents(Shipments.underBill("BL-" + container))
                        .build());
    }

    private static TestTransaction opening() {
        var proof = InterestProof.of(
                new ContainerNumber(OWN), ProofType.BILL_OF_LADING, "BL-" + OWN, new TraderIdentification(TRADER));
        var details = EnrolmentDetails.SHAPE.read(
                ("{\"containerNumber\":\"%s\",\"proofHash\":\"%s\",\"proofType\":\"BILL_OF_LADING\",\"traderTin\":\"%s\"}")
                        .formatted(OWN, proof.hash(), TRADER)
                        .getBytes(StandardCharsets.UTF_8));
        var part = ConfidentialPart.of(details, EnrolmentDetails.SHAPE, Salt.ofHex("5a".repeat(32)));
        var enrolment = key("enrolment", CN, ENROLMENT);
        return by(CN).writes("certificate", key("guard", CN), CN)
                .writes(
                        "certificate",
                        enrolment,
                        "{\"administration\":\"%s\",\"enrolmentId\":\"%s\",\"payloadHash\":\"%s\",\"status\":\"ACTIVE\"}"
                                .formatted(CN, ENROLMENT, part.digest()))
                .hides("_implicit_org_" + CN, enrolment, new String(part.write(), StandardCharsets.UTF_8));
    }
}
