package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.subscription.CertificateBlocks.acknowledged;
import static org.portolan.gateway.subscription.CertificateBlocks.cancelled;
import static org.portolan.gateway.subscription.CertificateBlocks.issued;
import static org.portolan.gateway.subscription.CertificateBlocks.shared;
import static org.portolan.gateway.subscription.CertificateBlocks.unshared;
import static org.portolan.gateway.subscription.Subscribers.json;
import static org.portolan.gateway.subscription.Subscribers.type;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.SubscriptionOrders;

/** Changes of records are told like movements; certificates stand for all kinds. */
class ToldChangesTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CN = EngineUnderTest.CN;
    private static final String SG = "SGCustomsMSP";
    private static final String NZ = "NZCustomsMSP";
    private static final String PORT = "CNTXGPortMSP";
    private static final String ALL = "certificate.*";
    private static final String MOVEMENTS = "container.movement.recorded";

    @TempDir
    private Path folder;

    private final Receiver receiver = new Receiver();
    private EngineUnderTest engine;

    @BeforeEach
    void start() {
        engine = new EngineUnderTest(folder);
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        receiver.close();
    }

    @Test
    void changes_and_movements_come_in_the_order_of_the_ledger_and_again_to_the_byte() {
        var both = subscribe(TestKeys.CN_ORIGIN, receiver, MOVEMENTS, ALL);
        engine.add(movement(1), issued(CN, "1"), movement(2));
        engine.add(acknowledged(NZ, "1"));
        engine.add(movement(3));
        engine.add(cancelled(CN, "1"));

        await().atMost(LONG).until(() -> receiver.taken().size() == 6);
        assertThat(receiver.taken())
                .map(Subscribers::type)
                .containsExactly(
                        MOVEMENTS,
                        "certificate.issued",
                        MOVEMENTS,
                        "certificate.acknowledged",
                        MOVEMENTS,
                        "certificate.cancelled");
        assertThat(receiver.taken())
                .map(Taken::position)
                .map(position -> position.replaceFirst("-\\d+$", ""))
                .containsExactly("4-0", "4-1", "4-2", "5-0", "6-0", "7-0");
        var first = receiver.taken();

        engine.bean(SubscriptionOrders.class).replay(both, Marker.START);
        await().atMost(LONG).until(() -> receiver.taken().size() == 12);

        assertThat(receiver.taken().subList(6, 12)).map(Taken::id).isEqualTo(ids(first));
        assertThat(receiver.taken().subList(6, 12))
                .map(Taken::body)
                .isEqualTo(first.stream().map(Taken::body).toList());
    }

    @Test
    void what_was_told_is_not_told_again_when_the_read_model_is_built_anew() {
        subscribe(TestKeys.CN_ORIGIN, receiver, MOVEMENTS, ALL);
        engine.add(movement(1), issued(CN, "1"));
        await().atMost(LONG).until(() -> receiver.taken().size() == 2);

        engine.buildAnew();
        engine.add(cancelled(CN, "1"));

        await().atMost(LONG).until(() -> receiver.taken().size() >= 3);
        assertThat(receiver.taken())
                .map(Subscribers::type)
                .containsExactly(MOVEMENTS, "certificate.issued", "certificate.cancelled");
    }

    @Test
    void a_message_says_what_all_members_see_and_nothing_that_is_confidential() {
        subscribe(TestKeys.CN_ORIGIN, receiver, ALL);
        engine.add(issued(CN, "1"));
        engine.add(acknowledged(NZ, "1"));

        await().atMost(LONG).until(() -> receiver.taken().size() == 2);
        var issued = receiver.taken().getFirst();
        var data = json(issued).at("/data");
        assertThat(data.at("/kind").asString()).isEqualTo("certificate");
        assertThat(data.at("/owner").asString()).isEqualTo(CN);
        assertThat(data.at("/id").asString()).isEqualTo("1");
        assertThat(data.at("/status").asString()).isEqualTo("ISSUED");
        assertThat(data.at("/by").asString()).isEqualTo(CN);
        assertThat(data.at("/content/hsHeading").asString()).isEqualTo("8516");
        assertThat(data.at("/eventId").asString()).isEqualTo(issued.id()).hasSize(64);
        assertThat(data.at("/ledger/position").asString()).isEqualTo(issued.position());
        assertThat(data.at("/ledger/transactionId").asString()).isNotEmpty();
        assertThat(issued.body()).doesNotContain(CertificateBlocks.GOODS).doesNotContain(CertificateBlocks.TRADER);
        assertThat(json(receiver.taken().getLast()).at("/data/by").asString()).isEqualTo(NZ);
        assertThat(json(receiver.taken().getLast()).at("/data/content/kind").asString())
                .isEqualTo("ACKNOWLEDGED");
    }

    @Test
    void who_named_no_types_is_told_movements_alone_and_who_named_one_only_that() throws Exception {
        try (var other = new Receiver()) {
            subscribe(TestKeys.CN_ORIGIN, receiver);
            subscribe(TestKeys.CN_ORIGIN, other, "certificate.cancelled");
            engine.add(issued(CN, "1"));
            engine.add(cancelled(CN, "1"));
            engine.add(movement(1));

            await().atMost(LONG)
                    .until(() -> receiver.taken().size() == 1 && other.taken().size() == 1);
            assertThat(receiver.taken()).map(Subscribers::type).containsExactly(MOVEMENTS);
            assertThat(other.taken()).map(Subscribers::type).containsExactly("certificate.cancelled");
        }
    }

    @Test
    void staff_is_told_of_what_is_held_here_in_a_role_that_reads_it_and_traders_of_what_names_them() {
        var told = List.of(
                subscribe(TestKeys.CN_OFFICER, receiver, ALL),
                subscribe(TestKeys.CN_AUDITOR, receiver, ALL),
                subscribe(TestKeys.CN_TRADER, receiver, ALL));
        var untold = List.of(
                subscribedBefore(TestKeys.CN_AEO, receiver, ALL),
                subscribe(TestKeys.CN_OTHER_TRADER, receiver, ALL),
                subscribedBefore(TestKeys.TIANJIN_PORT, receiver, ALL),
                subscribedBefore(TestKeys.TIANJIN_PRETENDER, receiver, ALL),
                subscribedBefore(TestKeys.NZ_ORIGIN, receiver, ALL));
        var owner = subscribe(TestKeys.SG_ORIGIN, receiver, ALL);

        engine.add(issued(CN, "1"), unshared(SG, "2"));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(receiver.taken().stream().map(ToldChangesTest::reader))
                        .containsExactlyInAnyOrder(
                                name(told.get(0), "1"),
                                name(told.get(1), "1"),
                                name(told.get(2), "1"),
                                name(owner, "2")));
        new Subscribers(engine).awaitEnd(untold);
        assertThat(receiver.taken()).hasSize(4);
    }

    @Test
    void of_an_operator_those_are_told_who_may_know_it_and_nobody_who_it_is() {
        var told = List.of(
                subscribe(TestKeys.CN_AEO, receiver, "aeo.*"),
                subscribe(TestKeys.CN_OFFICER, receiver, "aeo.suspended"),
                subscribe(TestKeys.CN_TRADER, receiver, "aeo.suspended"));
        var untold = List.of(
                subscribedBefore(TestKeys.CN_ORIGIN, receiver, "aeo.*"),
                subscribe(TestKeys.CN_OTHER_TRADER, receiver, "aeo.*"),
                subscribedBefore(TestKeys.TIANJIN_PORT, receiver, "aeo.*"),
                subscribedBefore(TestKeys.TIANJIN_PRETENDER, receiver, "aeo.*"),
                subscribedBefore(TestKeys.SG_AEO, receiver, "aeo.*"));
        var shared = "a".repeat(64);
        var other = "b".repeat(64);

        engine.add(AeoBlocks.certified(NZ, other), AeoBlocks.shared(SG, shared));
        engine.add(AeoBlocks.suspended(NZ, other), AeoBlocks.suspended(SG, shared));

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(receiver.taken().stream().map(ToldChangesTest::typed))
                        .containsExactlyInAnyOrder(
                                name(told.get(0), shared + " aeo.certified"),
                                name(told.get(0), shared + " aeo.suspended"),
                                name(told.get(1), shared + " aeo.suspended"),
                                name(told.get(2), shared + " aeo.suspended")));
        new Subscribers(engine).awaitEnd(untold);
        assertThat(receiver.taken())
                .hasSize(4)
                .allSatisfy(each ->
                        assertThat(each.body()).doesNotContain(AeoBlocks.CODE, AeoBlocks.NAME, AeoBlocks.TRADER));
    }

    @Test
    void a_key_that_is_never_told_of_a_kind_does_not_subscribe_to_it() {
        assertThatThrownBy(() -> subscribe(TestKeys.CN_AEO, receiver, ALL))
                .hasMessageContaining("NOT_ENTITLED")
                .hasMessageContaining("types must not name certificate.*");
        assertThatThrownBy(() -> subscribe(TestKeys.TIANJIN_PORT, receiver, MOVEMENTS, "aeo.suspended"))
                .hasMessageContaining("types must not name aeo.suspended");
    }

    @Test
    void what_is_shared_later_is_told_from_then_on_and_its_past_only_on_demand() {
        var officer = subscribe(TestKeys.CN_ORIGIN, receiver, ALL);
        engine.add(unshared(SG, "1"));
        var end = Marker.endOf(engine.block());
        await().atMost(LONG).until(() -> now(officer).progress().marker().equals(end));

        engine.add(shared(SG, "1"));
        await().atMost(LONG).until(() -> receiver.taken().size() == 1);
        assertThat(receiver.taken()).map(Subscribers::type).containsExactly("certificate.cancelled");

        engine.bean(SubscriptionOrders.class).replay(officer, Marker.START);
        await().atMost(LONG).until(() -> receiver.taken().size() == 3);
        assertThat(receiver.taken())
                .map(Subscribers::type)
                .containsExactly("certificate.cancelled", "certificate.issued", "certificate.cancelled");
    }

    @Test
    void a_change_that_is_refused_for_good_is_set_aside_and_sent_again_on_demand() {
        receiver.answers((exchange, body) -> body.contains("certificate.issued") ? Optional.of(422) : Optional.empty());
        var officer = subscribe(TestKeys.CN_ORIGIN, receiver, ALL);
        engine.add(issued(CN, "1"));
        engine.add(cancelled(CN, "1"));
        await().atMost(LONG).until(() -> receiver.taken().size() == 1);
        var orders = engine.bean(SubscriptionOrders.class);
        assertThat(orders.refusals(officer, Marker.START, 10)).hasSize(1);

        receiver.answers((exchange, body) -> Optional.empty());
        orders.sendAgain(officer, Optional.empty());

        await().atMost(LONG).until(() -> receiver.taken().size() == 2);
        assertThat(receiver.taken())
                .map(Subscribers::type)
                .containsExactly("certificate.cancelled", "certificate.issued");
        await().atMost(LONG)
                .untilAsserted(() ->
                        assertThat(orders.refusals(officer, Marker.START, 10)).isEmpty());
    }

    private Subscription subscribe(TestKeys key, Receiver target, String... types) {
        return new Subscribers(engine).subscribe(key, target, types);
    }

    private Subscription subscribedBefore(TestKeys key, Receiver target, String... types) {
        return new Subscribers(engine).subscribedBefore(key, target, types);
    }

    private Subscription now(Subscription known) {
        return new Subscribers(engine).now(known);
    }

    private static TestTransaction movement(int hour) {
        var time = "2026-11-20T%02d:00:00+08:00".formatted(hour);
        return record(by(PORT), recorded(Reports.container(730_001), "GTIN", "EQUIPMENT", time, "CNTXG", PORT));
    }

    private static List<String> ids(List<Taken> taken) {
        return taken.stream().map(Taken::id).toList();
    }

    /** To which subscription which certificate was told. */
    private static String reader(Taken taken) {
        return taken.headers().get("subscription-id") + " "
                + json(taken).at("/data/id").asString();
    }

    private static String typed(Taken taken) {
        return reader(taken) + " " + type(taken);
    }

    private static String name(Subscription subscription, String certificate) {
        return subscription.id() + " " + certificate;
    }
}
