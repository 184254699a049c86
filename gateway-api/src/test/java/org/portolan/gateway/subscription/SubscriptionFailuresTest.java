package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.springframework.jdbc.core.JdbcTemplate;

/** Whatever goes wrong while sending is counted, slows down, is seen by the owner and ends in a pause. */
class SubscriptionFailuresTest {
    private static final String PORT = "CNTXGPortMSP";
    private static final Duration LONG = Duration.ofSeconds(60);

    /** Without a pause between two attempts there would be thousands. */
    private static final int MOST = 100;

    @TempDir
    private Path folder;

    private EngineUnderTest engine;
    private final Receiver receiver = new Receiver();

    @BeforeEach
    void start() {
        engine = new EngineUnderTest(
                folder, "portolan.subscriptions.first-pause=50ms", "portolan.subscriptions.pause-after=1s");
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        receiver.close();
    }

    @Test
    void an_event_that_cannot_be_read_is_counted_until_it_can_be() {
        recordAnEvent();
        var jdbc = engine.bean(JdbcTemplate.class);
        String content = jdbc.queryForObject("select content from movements", String.class);
        jdbc.update("update movements set content = '{}'");
        var subscription = subscribe();

        await().atMost(LONG).until(() -> now(subscription).progress().failures() > 1);
        assertThat(now(subscription).progress().failingSince()).isPresent();
        // While it rests nothing is under way that would be sent, overtaken by the order, and sent again.
        assertThatItIsPaused(subscription);
        jdbc.update("update movements set content = ?", content);
        orders().resume(subscription.owner().caller(), subscription);

        await().atMost(LONG).until(() -> receiver.taken().size() == 1);
        await().atMost(LONG).until(() -> now(subscription).progress().failures() == 0);
    }

    @Test
    void a_replay_skips_nothing_that_the_target_has_not_taken() {
        receiver.answers(request -> 503);
        recordAnEvent();
        var subscription = subscribe();
        await().atMost(LONG).until(() -> now(subscription).progress().failures() > 0);

        assertThatThrownBy(() -> orders().replay(subscription, Marker.endOf(engine.block())))
                .hasMessageContaining("from must not lie ahead of the subscription's position, which is start");
        assertThat(now(subscription).progress().marker()).isEqualTo(Marker.START);
        receiver.answers(request -> 204);
        orders().replay(subscription, Marker.START);

        await().atMost(LONG).until(() -> !receiver.taken().isEmpty());
    }

    @Test
    void one_that_never_can_be_read_pauses_the_subscription() {
        recordAnEvent();
        engine.bean(JdbcTemplate.class).update("update movements set content = '{}'");
        var subscription = subscribe();

        assertThatItIsPaused(subscription);
    }

    @Test
    void an_address_that_no_connection_has_pauses_the_subscription() {
        var subscription = subscribe();
        orders().pause(subscription);
        // As an earlier release would have taken it.
        engine.bean(Subscriptions.class)
                .change(
                        subscription.id(),
                        new Destination(SubscriptionKind.WEBHOOK, URI.create("http://127.0.0.1:99999/")),
                        EventFilter.ALL);
        recordAnEvent();
        orders().resume(subscription.owner().caller(), subscription);

        assertThatItIsPaused(subscription);
    }

    private void assertThatItIsPaused(Subscription subscription) {
        await().atMost(LONG)
                .until(() -> now(subscription)
                        .status()
                        .reason()
                        .filter(PauseReason.TARGET_FAILING::equals)
                        .isPresent());
        assertThat(now(subscription).progress().failures()).isBetween(2, MOST);
        assertThat(receiver.requests()).isZero();
    }

    private Subscription subscribe() {
        var owner = engine.bean(ApiKeys.class).named(TestKeys.CN_OFFICER.name()).orElseThrow();
        return orders().create(
                        owner,
                        new NewSubscription(
                                new Destination(SubscriptionKind.WEBHOOK, URI.create(receiver.url())),
                                EventFilter.ALL,
                                Marker.START,
                                SharedSecret.generate(new SecureRandom())));
    }

    private void recordAnEvent() {
        engine.add(record(
                by(PORT),
                recorded(Reports.container(1), "XSTK", "EQUIPMENT", "2026-11-01T08:00:00+08:00", "CNTXG", PORT)));
    }

    private Subscription now(Subscription subscription) {
        return engine.bean(Subscriptions.class).find(subscription.id()).orElseThrow();
    }

    private SubscriptionOrders orders() {
        return engine.bean(SubscriptionOrders.class);
    }
}
