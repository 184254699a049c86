package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.dcsa.recorded.EventFilter;
import org.portolan.gateway.dcsa.recorded.EventOrder;
import org.portolan.gateway.dcsa.recorded.EventQuestion;
import org.portolan.gateway.dcsa.recorded.RecordedEvents;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.container.Carriage;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.Happening;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.MspId;
import org.portolan.records.place.UnLocode;

/** Events that name no container are pushed once, to those who see a container of their document, whenever that comes. */
class SharedTrafficTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PORT = "CNTXGPortMSP";
    private static final String OWN = Reports.container(730_001);
    private static final String FOREIGN = Reports.container(730_002);
    private static final ContainerMovement ISSUED = shared("OWN-BILL", "a", EventCode.ARRI, 2);
    private static final ContainerMovement OTHER = shared("FOREIGN-BILL", "b", EventCode.ARRI, 3);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void are_told_by_each_database_to_those_whose_container_it_is(boolean postgres) throws Exception {
        try (var singapore = new Receiver();
                var customs = new Receiver();
                var narrowed = new Receiver();
                var engine = new EngineUnderTest(postgres ? TestDatabase.postgres() : TestDatabase.h2(), folder)) {
            subscribe(engine, TestKeys.SINGAPORE_PORT, SubscriptionKind.DCSA_3, singapore, Map.of());
            subscribe(engine, TestKeys.CN_OFFICER, SubscriptionKind.WEBHOOK, customs, Map.of());
            subscribe(
                    engine,
                    TestKeys.CN_OFFICER,
                    SubscriptionKind.WEBHOOK,
                    narrowed,
                    Map.of(Criterion.CONTAINER, Set.of(FOREIGN)));
            engine.add(record(by(PORT), ISSUED), record(by(PORT), OTHER));
            await().atMost(LONG).until(() -> customs.taken().size() == 2);
            assertThat(found(engine, TestKeys.SINGAPORE_PORT)).isEmpty();

            engine.add(
                    record(by("SGSINPortMSP"), at(OWN, "SGSIN", "SGSINPortMSP", "OWN-BILL")),
                    record(by(PORT), at(FOREIGN, "CNTXG", PORT, "FOREIGN-BILL")));

            await().atMost(LONG)
                    .until(() ->
                            singapore.taken().size() == 2 && narrowed.taken().size() == 2);
            await().atMost(LONG).until(() -> customs.taken().size() == 4);
            assertThat(ids(singapore)).contains(id(ISSUED)).doesNotContain(id(OTHER));
            assertThat(ids(narrowed)).contains(id(OTHER)).doesNotContain(id(ISSUED));
            assertThat(customs.taken().getFirst().body()).doesNotContain("containerNumber");
            assertThat(found(engine, TestKeys.SINGAPORE_PORT))
                    .contains(id(ISSUED))
                    .hasSize(2);
            assertThat(found(engine, TestKeys.CN_OFFICER)).hasSize(4);
        }
    }

    @Test
    void are_told_once_and_again_only_when_their_owner_wants_a_replay() throws Exception {
        try (var customs = new Receiver();
                var engine = new EngineUnderTest(folder)) {
            var known = subscribe(engine, TestKeys.CN_OFFICER, SubscriptionKind.DCSA_3, customs, Map.of());
            customs.answers(request -> request == 0 ? 500 : 204);
            engine.add(record(by(PORT), ISSUED));
            engine.add(record(by(PORT), shared("OWN-BILL", "a", EventCode.DEPA, 5)));
            engine.add(record(by(PORT), shared("OWN-BILL", "a", EventCode.ARRI, 1)));
            engine.restart();
            engine.add(record(by(PORT), at(OWN, "CNTXG", PORT, "OWN-BILL")));
            await().atMost(LONG).until(() -> customs.taken().size() == 3);
            assertThat(customs.taken()).map(Taken::body).noneMatch(body -> body.contains("T01:00"));

            engine.bean(SubscriptionOrders.class).replay(known, Marker.START);

            await().atMost(LONG).until(() -> customs.taken().size() == 6);
            assertThat(Set.copyOf(ids(customs))).hasSize(3);
        }
    }

    @Test
    void at_no_place_are_told_to_all_but_those_who_want_a_place() throws Exception {
        try (var customs = new Receiver();
                var narrowed = new Receiver();
                var engine = new EngineUnderTest(folder)) {
            subscribe(engine, TestKeys.CN_OFFICER, SubscriptionKind.DCSA_3, customs, Map.of());
            subscribe(
                    engine,
                    TestKeys.CN_OFFICER,
                    SubscriptionKind.WEBHOOK,
                    narrowed,
                    Map.of(Criterion.LOCATION, Set.of("CNTXG")));
            var nowhere = confirmed("n", 4);

            engine.add(record(by(PORT), nowhere));
            engine.add(record(by(PORT), ISSUED));

            await().atMost(LONG)
                    .until(() -> customs.taken().size() == 2 && narrowed.taken().size() == 1);
            assertThat(ids(customs)).containsExactly(id(nowhere), id(ISSUED));
            assertThat(customs.taken().getFirst().body()).doesNotContain("eventLocation");
            assertThat(ids(narrowed)).containsExactly(id(ISSUED));
        }
    }

    @Test
    void are_no_news_where_a_newer_version_names_a_container() throws Exception {
        try (var customs = new Receiver();
                var engine = new EngineUnderTest(folder)) {
            subscribe(engine, TestKeys.CN_OFFICER, SubscriptionKind.DCSA_3, customs, Map.of());
            var old = shared("OWN-BILL", "v", EventCode.ARRI, 2);
            var named = at(OWN, "CNTXG", PORT, "OWN-BILL")
                    .but()
                    .provenance(shared("OWN-BILL", "v", EventCode.ARRI, 5).provenance())
                    .build();
            var older = at(OWN, "CNTXG", PORT, "OWN-BILL")
                    .but()
                    .provenance(shared("OWN-BILL", "w", EventCode.ARRI, 1).provenance())
                    .build();

            engine.add(record(by(PORT), named));
            engine.add(record(by(PORT), old));
            engine.add(record(by(PORT), shared("OWN-BILL", "w", EventCode.ARRI, 3)));
            engine.add(record(by(PORT), older));
            engine.add(record(by(PORT), OTHER));

            await().atMost(LONG).until(() -> ids(customs).contains(id(OTHER)));
            assertThat(ids(customs)).hasSize(3).contains(id(named)).doesNotContain(id(old), id(older));
        }
    }

    private static List<String> found(EngineUnderTest engine, TestKeys key) {
        var all = new EventFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        return engine
                .bean(RecordedEvents.class)
                .page(
                        caller(engine, key),
                        new EventQuestion(all, event -> true, "", EventOrder.HAPPENED, 50, Optional.empty()))
                .events()
                .stream()
                .map(event -> event.recorded().eventId().hex())
                .toList();
    }

    private static Subscription subscribe(
            EngineUnderTest engine,
            TestKeys key,
            SubscriptionKind kind,
            Receiver receiver,
            Map<Criterion, Set<String>> wanted) {
        return engine.bean(SubscriptionOrders.class)
                .create(
                        caller(engine, key),
                        new NewSubscription(
                                new Destination(kind, URI.create(receiver.url())),
                                new org.portolan.gateway.subscription.feed.EventFilter(wanted),
                                Marker.START,
                                SharedSecret.generate(new SecureRandom())));
    }

    private static Caller caller(EngineUnderTest engine, TestKeys key) {
        return engine.bean(ApiKeys.class).named(key.name()).orElseThrow();
    }

    private static List<String> ids(Receiver receiver) {
        return receiver.taken().stream().map(Taken::id).toList();
    }

    private static String id(ContainerMovement movement) {
        return ContainerMovementJson.eventId(movement).hex();
    }

    private static ContainerMovement at(String container, String place, String writer, String bill) {
        return recorded(container, "GTIN", "EQUIPMENT", "2026-11-20T09:00:00+08:00", place, writer)
                .but()
                .documents(Shipments.underBill(bill))
                .build();
    }

    private static ContainerMovement confirmed(String name, int hour) {
        var time = OffsetDateTime.parse("2026-11-20T%02d:00:00+08:00".formatted(hour));
        return ContainerMovement.shared()
                .happening(Happening.actual(EventCode.CONF, time))
                .carriage(Carriage.of(Direction.EXPORT))
                .documents(new Documents(
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new DocumentReference("BKG", "B-1"))))
                .provenance(new Provenance(Optional.empty(), Optional.of("LINE"), Optional.of(name), Optional.of(time)))
                .writtenBy(new MspId(PORT))
                .build();
    }

    private static ContainerMovement shared(String bill, String name, EventCode code, int hour) {
        var time = OffsetDateTime.parse("2026-11-20T%02d:00:00+08:00".formatted(hour));
        return ContainerMovement.shared()
                .happening(Happening.actual(code, time))
                .place(Place.at(new UnLocode("CNTXG")))
                .carriage(Carriage.of(Direction.EXPORT))
                .documents(Shipments.underBill(bill))
                .provenance(new Provenance(Optional.empty(), Optional.of("LINE"), Optional.of(name), Optional.of(time)))
                .writtenBy(new MspId(PORT))
                .build();
    }
}
