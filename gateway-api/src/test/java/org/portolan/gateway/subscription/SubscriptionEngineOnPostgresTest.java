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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.delivery.log.DeliveryLog;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.ToldTypes;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;

class SubscriptionEngineOnPostgresTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    private Path folder;

    @Test
    void keeps_subscriptions_positions_and_the_log() throws Exception {
        try (var receiver = new Receiver();
                var engine = new EngineUnderTest(TestDatabase.postgres(), folder, "portolan.subscriptions.log=3")) {
            var orders = engine.bean(SubscriptionOrders.class);
            var port = engine.bean(ApiKeys.class)
                    .named(TestKeys.SINGAPORE_PORT.name())
                    .orElseThrow();
            var known = orders.create(
                    port,
                    new NewSubscription(
                            new Destination(SubscriptionKind.WEBHOOK, URI.create(receiver.url())),
                            EventFilter.ALL,
                            Marker.START,
                            SharedSecret.generate(new SecureRandom())));
            receiver.answers(request -> request == 2 ? 500 : 204);
            for (int hour = 0; hour < 5; hour++) {
                var time = "2026-11-20T%02d:00:00+08:00".formatted(hour);
                engine.add(record(
                        by("SGSINPortMSP"),
                        recorded(Reports.container(1), "XSTK", "EQUIPMENT", time, "SGSIN", "SGSINPortMSP")));
            }
            await().atMost(LONG).until(() -> receiver.taken().size() == 5);

            orders.replay(known, Marker.START);
            await().atMost(LONG).until(() -> receiver.taken().size() == 10);

            var ids = receiver.taken().stream().map(Taken::id).toList();
            assertThat(ids.subList(5, 10)).isEqualTo(ids.subList(0, 5));
            engine.bean(DeliveryLog.class).forgetOld();
            assertThat(engine.bean(DeliveryLog.class).before(known.id(), Long.MAX_VALUE, 50))
                    .hasSizeBetween(3, 4);
            orders.replaceSecret(known, SharedSecret.generate(new SecureRandom()));
            orders.delete(known);
            assertThat(engine.bean(Subscriptions.class).all()).isEmpty();
        }
    }

    @Test
    void tells_changes_of_records_and_sets_aside_what_is_refused() throws Exception {
        try (var receiver = new Receiver();
                var engine = new EngineUnderTest(TestDatabase.postgres(), folder)) {
            receiver.answers(
                    (exchange, body) -> body.contains("certificate.issued") ? Optional.of(422) : Optional.empty());
            var orders = engine.bean(SubscriptionOrders.class);
            var officer =
                    engine.bean(ApiKeys.class).named(TestKeys.CN_ORIGIN.name()).orElseThrow();
            var known = orders.create(
                    officer,
                    new NewSubscription(
                            new Destination(SubscriptionKind.WEBHOOK, URI.create(receiver.url())),
                            new EventFilter(Map.of(), new ToldTypes(Set.of("certificate.*"))),
                            Marker.START,
                            SharedSecret.generate(new SecureRandom())));
            engine.add(CertificateBlocks.issued(EngineUnderTest.CN, "1"));
            engine.add(CertificateBlocks.cancelled(EngineUnderTest.CN, "1"));
            await().atMost(LONG).until(() -> receiver.taken().size() == 1);

            receiver.answers((exchange, body) -> Optional.empty());
            orders.sendAgain(known, Optional.empty());

            await().atMost(LONG).until(() -> receiver.taken().size() == 2);
            assertThat(receiver.taken().getLast().body()).contains("certificate.issued");
        }
    }
}
