package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.api.SubscriptionAnswer;
import org.portolan.gateway.subscription.delivery.Deliveries;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.ToldTypes;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Subscriptions to changes of records, by the keys of the tests. */
record Subscribers(EngineUnderTest engine) {
    private static final Duration LONG = Duration.ofSeconds(60);

    /** From the beginning of the ledger on. */
    Subscription subscribe(TestKeys key, Receiver target, String... types) {
        return subscribe(key, target, Marker.START, types);
    }

    Subscription subscribe(TestKeys key, Receiver target, Marker from, String... types) {
        return engine.bean(SubscriptionOrders.class).create(caller(key), wish(target, from, types));
    }

    /** As one is left whose owner had other rights when it subscribed. */
    Subscription subscribedBefore(TestKeys key, Receiver target, String... types) {
        var wish = wish(target, Marker.START, types);
        var left = new Subscription(
                SubscriptionId.random(),
                new Owner(caller(key), Instant.EPOCH),
                wish.destination(),
                wish.filter(),
                new Subscription.Status(SubscriptionState.ACTIVE, Optional.empty(), 0, Instant.EPOCH),
                new Subscription.Progress(wish.from(), wish.from(), 0, Optional.empty(), 0));
        engine.bean(Subscriptions.class)
                .add(left, engine.bean(SubscriptionSecrets.class).seal(left.id(), wish.secret()));
        engine.bean(Deliveries.class).attend(left.id());
        return left;
    }

    private static NewSubscription wish(Receiver target, Marker from, String... types) {
        return new NewSubscription(
                new Destination(SubscriptionKind.WEBHOOK, URI.create(target.url())),
                new EventFilter(Map.of(), new ToldTypes(Set.of(types))),
                from,
                SharedSecret.generate(new SecureRandom()));
    }

    Caller caller(TestKeys key) {
        return engine.bean(ApiKeys.class).named(key.name()).orElseThrow();
    }

    Subscription now(Subscription known) {
        return engine.bean(Subscriptions.class).find(known.id()).orElseThrow();
    }

    /** Waits until each is told all that it may be told of what there is. */
    void awaitEnd(List<Subscription> all) {
        var end = Marker.endOf(engine.block()).toString();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(all)
                        .map(each -> SubscriptionAnswer.of(now(each)).position())
                        .containsOnly(end));
    }

    static JsonNode json(Taken taken) {
        return JsonMapper.shared().readTree(taken.body());
    }

    static String type(Taken taken) {
        return json(taken).at("/type").asString();
    }
}
