package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;

class SubscriptionEngineTest {
    private static final String PORT = "CNTXGPortMSP";
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    private EngineUnderTest engine;
    private final Receiver receiver = new Receiver();
    private int minute;

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
    void a_target_that_is_killed_slow_and_failing_gets_every_event_in_order() {
        subscribe(TestKeys.CN_OFFICER, receiver);
        var random = new Random(5);
        receiver.answers(request -> random.nextInt(4) == 0 ? 500 : 204);
        for (int block = 0; block < 10; block++) {
            recordBlock(8, 5);
        }
        await().atMost(LONG).until(() -> receiver.taken().size() > 40);
        receiver.kill();
        recordBlock(8, 5);
        receiver.startAgain();
        await().atMost(LONG).until(() -> receiver.taken().size() > 120);
        // Longer than the sender waits: what is taken here is sent again.
        receiver.holds(3_500);
        int before = receiver.taken().size();
        await().atMost(LONG).until(() -> receiver.taken().size() > before + 2);
        receiver.holds(0);

        await().atMost(LONG).until(() -> distinct(receiver) == 440);

        assertEveryContainerIsInOrder(8);
        assertIdsAreStable();
    }

    @Test
    void goes_on_where_it_stood_after_a_restart() {
        subscribe(TestKeys.CN_OFFICER, receiver);
        for (int block = 0; block < 6; block++) {
            recordBlock(6, 10);
        }
        await().atMost(LONG).until(() -> receiver.taken().size() > 100);
        engine.restart();
        await().atMost(LONG).until(() -> receiver.taken().size() > 200);
        engine.restart();
        recordBlock(6, 10);

        await().atMost(LONG).until(() -> distinct(receiver) == 420);

        assertEveryContainerIsInOrder(6);
        // One that was under way when the engine stopped may come twice.
        assertThat(receiver.taken().size()).isBetween(420, 422);
    }

    @Test
    void a_replay_gives_the_same_messages_again() {
        var subscription = subscribe(TestKeys.CN_OFFICER, receiver);
        recordBlock(5, 8);
        recordBlock(5, 8);
        await().atMost(LONG).until(() -> receiver.taken().size() == 80);
        var first = receiver.taken();
        var from = Marker.parse(first.get(17).position()).orElseThrow();

        orders().replay(subscription, new Marker(from.block(), from.transaction(), from.event() - 1));

        await().atMost(LONG).until(() -> receiver.taken().size() == 80 + 63);
        var again = receiver.taken().subList(80, 143);
        assertThat(again).map(Taken::id).isEqualTo(ids(first.subList(17, 80)));
        assertThat(again)
                .map(Taken::body)
                .isEqualTo(first.subList(17, 80).stream().map(Taken::body).toList());
    }

    @Test
    void a_slow_target_delays_nobody_else() throws Exception {
        try (var slow = new Receiver()) {
            slow.holds(350);
            subscribe(TestKeys.CN_OFFICER, slow);
            subscribe(TestKeys.CN_AEO, receiver);
            recordBlock(10, 5);

            await().atMost(LONG).until(() -> receiver.taken().size() == 50);

            assertThat(slow.taken()).hasSizeLessThan(50);
        }
    }

    @Test
    void a_port_is_told_of_its_containers_only_and_of_what_came_before_too() {
        subscribe(TestKeys.SINGAPORE_PORT, receiver);
        var own = Reports.container(1);
        var other = Reports.container(2);
        engine.add(event(own, "LOAD", "CNTXG", PORT), event(other, "LOAD", "CNTXG", PORT));
        engine.add(event(own, "DISC", "SGSIN", "SGSINPortMSP"));

        await().atMost(LONG).until(() -> receiver.taken().size() == 2);

        assertThat(receiver.taken())
                .map(message -> message.container() + " " + message.position())
                .containsExactly(own + " 4-0-0", own + " 5-0-0");
    }

    @Test
    void a_target_that_is_gone_is_paused_and_resumed_by_its_owner() {
        var subscription = subscribe(TestKeys.CN_OFFICER, receiver);
        receiver.answers(request -> 410);
        recordBlock(2, 1);
        await().atMost(LONG).until(() -> !now(subscription).isActive());
        assertThat(now(subscription).status().reason()).contains(PauseReason.TARGET_GONE);
        assertThat(receiver.requests()).isEqualTo(1);

        receiver.answers(request -> 204);
        orders().resume(caller(TestKeys.CN_OFFICER), subscription);

        await().atMost(LONG).until(() -> receiver.taken().size() == 2);
        assertThat(now(subscription).status().reason()).isEmpty();
    }

    @Test
    void an_owner_whose_key_ended_is_told_nothing_more() throws Exception {
        var subscription = subscribe(TestKeys.CN_OFFICER, receiver);
        Files.writeString(engine.keys(), "keys: []\n");
        Files.setLastModifiedTime(engine.keys(), FileTime.fromMillis(1_000_000));
        recordBlock(1, 1);

        await().atMost(LONG).until(() -> !now(subscription).isActive());
        assertThat(now(subscription).status().reason()).contains(PauseReason.OWNER_UNKNOWN);
        assertThat(receiver.requests()).isZero();
    }

    @Test
    void messages_are_signed_by_the_new_and_the_old_secret_after_a_change() {
        var subscription = subscribe(TestKeys.CN_OFFICER, receiver);
        orders().replaceSecret(subscription, SharedSecret.generate(new SecureRandom()));
        recordBlock(1, 1);

        await().atMost(LONG).until(() -> receiver.taken().size() == 1);

        assertThat(receiver.taken().getFirst().headers().get("webhook-signature"))
                .matches("v1,[A-Za-z0-9+/=]{44} v1,[A-Za-z0-9+/=]{44}");
    }

    @Test
    void nothing_is_sent_to_a_subscription_that_was_deleted_and_a_new_one_begins_now() {
        var subscription = subscribe(TestKeys.CN_OFFICER, receiver);
        recordBlock(3, 2);
        await().atMost(LONG).until(() -> receiver.taken().size() == 6);

        orders().delete(subscription);
        subscribe(TestKeys.CN_OFFICER, receiver, Marker.endOf(engine.block()));
        recordBlock(1, 1);

        await().atMost(LONG).until(() -> receiver.taken().size() == 7);
        assertThat(ids(receiver.taken())).doesNotHaveDuplicates();
    }

    private Subscription subscribe(TestKeys key, Receiver target) {
        return subscribe(key, target, Marker.START);
    }

    private Subscription subscribe(TestKeys key, Receiver target, Marker from) {
        return orders().create(
                        caller(key),
                        new NewSubscription(
                                new Destination(SubscriptionKind.WEBHOOK, URI.create(target.url())),
                                EventFilter.ALL,
                                from,
                                SharedSecret.generate(new SecureRandom())));
    }

    /** A block in which each container has so many events, each in a transaction of its own. */
    private void recordBlock(int containers, int events) {
        var transactions = new ArrayList<TestTransaction>();
        for (int event = 0; event < events; event++) {
            for (int container = 0; container < containers; container++) {
                transactions.add(event(Reports.container(container), "XSTK", "CNTXG", PORT));
            }
        }
        engine.add(transactions.toArray(TestTransaction[]::new));
    }

    private TestTransaction event(String container, String code, String place, String writer) {
        minute++;
        var time = "2026-11-%02dT%02d:%02d:00+08:00".formatted(1 + minute / 1440, minute / 60 % 24, minute % 60);
        return record(by(writer), recorded(container, code, "EQUIPMENT", time, place, writer));
    }

    private void assertEveryContainerIsInOrder(int containers) {
        for (int serial = 0; serial < containers; serial++) {
            var arrivals = receiver.firstArrivals(Reports.container(serial)).stream()
                    .map(position -> Marker.parse(position).orElseThrow())
                    .toList();
            assertThat(arrivals).isSorted();
        }
    }

    private void assertIdsAreStable() {
        assertThat(receiver.taken().stream()
                        .collect(Collectors.groupingBy(Taken::id, Collectors.mapping(Taken::body, Collectors.toSet())))
                        .values())
                .allSatisfy(bodies -> assertThat(bodies).hasSize(1));
    }

    private static int distinct(Receiver target) {
        return (int) target.taken().stream().map(Taken::id).distinct().count();
    }

    private static List<String> ids(List<Taken> messages) {
        return messages.stream().map(Taken::id).toList();
    }

    private Subscription now(Subscription subscription) {
        return Optional.of(subscription.id())
                .flatMap(engine.bean(Subscriptions.class)::find)
                .orElseThrow();
    }

    private Caller caller(TestKeys key) {
        return engine.bean(ApiKeys.class).named(key.name()).orElseThrow();
    }

    private SubscriptionOrders orders() {
        return engine.bean(SubscriptionOrders.class);
    }
}
