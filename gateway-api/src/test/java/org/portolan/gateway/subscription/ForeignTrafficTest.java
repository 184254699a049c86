package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.trace.Movements.record;
import static org.portolan.gateway.trace.Movements.recorded;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.api.SubscriptionAnswer;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.gateway.trace.Entitlement;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.member.MspId;

/** What somebody is told, and sees, whatever others do. */
class ForeignTrafficTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String PORT = "CNTXGPortMSP";
    private static final String SINGAPORE = "SGSINPortMSP";
    private static final String MOVING = Reports.container(720_001);
    private static final String STILL = Reports.container(720_002);

    @TempDir
    private Path folder;

    private EngineUnderTest engine;
    private Receiver receiver;

    @BeforeEach
    void start() throws Exception {
        receiver = new Receiver();
        engine = new EngineUnderTest(folder);
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        receiver.close();
    }

    @Test
    void a_trader_cannot_tell_a_strangers_moving_container_from_one_that_does_not_exist() {
        var all = subscribe(TestKeys.CN_TRADER, SubscriptionKind.WEBHOOK, EventFilter.ALL);
        var moving = subscribe(TestKeys.CN_TRADER, SubscriptionKind.WEBHOOK, only(MOVING));
        var still = subscribe(TestKeys.CN_TRADER, SubscriptionKind.DCSA_3, only(STILL));

        for (int hour = 1; hour < 4; hour++) {
            engine.add(event(MOVING, hour), event(MOVING, hour + 10));
            var end = Marker.endOf(engine.block()).toString();

            await().atMost(LONG)
                    .untilAsserted(() -> assertThat(Set.of(all, moving, still))
                            .map(each -> SubscriptionAnswer.of(now(each)).position())
                            .containsOnly(end));
        }
        engine.add(by(EngineUnderTest.CN));

        var end = Marker.endOf(engine.block()).toString();
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(Set.of(all, moving, still))
                        .map(each -> SubscriptionAnswer.of(now(each)).position())
                        .containsOnly(end));
        assertThat(receiver.taken()).isEmpty();
    }

    @Test
    void an_older_version_that_comes_late_is_no_news_and_revives_nothing() {
        subscribe(TestKeys.CN_OFFICER, SubscriptionKind.DCSA_3, EventFilter.ALL);
        var newer = version("2026-11-20T09:00:00Z", "2026-11-20T08:00:00+08:00", "");
        var older = version("2026-11-20T07:00:00Z", "2026-11-20T06:00:00+08:00", "");
        var oldest = version("2026-11-20T05:00:00Z", "2026-11-20T05:00:00+08:00", "");
        var takenBack = version(
                "2026-11-20T10:00:00Z",
                "2026-11-20T08:00:00+08:00",
                ",\"retractedEventId\":\"" + ContainerMovementJson.eventId(newer) + "\"");

        engine.add(record(by(PORT), newer));
        engine.add(record(by(PORT), older));
        engine.add(record(by(PORT), takenBack));
        engine.add(record(by(PORT), oldest));
        engine.add(event(MOVING, 23));

        await().atMost(LONG)
                .until(() ->
                        receiver.taken().stream().anyMatch(taken -> taken.body().contains("2026-11-20T23:00:00")));
        assertThat(receiver.taken())
                .map(Receiver.Taken::id)
                .containsExactly(
                        ContainerMovementJson.eventId(newer).hex(),
                        ContainerMovementJson.eventId(takenBack).hex(),
                        ContainerMovementJson.eventId(at(MOVING, 23)).hex());
    }

    @Test
    void our_own_form_says_that_a_late_version_is_superseded() {
        subscribe(TestKeys.CN_OFFICER, SubscriptionKind.WEBHOOK, EventFilter.ALL);
        engine.add(record(by(PORT), version("2026-11-20T09:00:00Z", "2026-11-20T08:00:00+08:00", "")));
        engine.add(record(by(PORT), version("2026-11-20T07:00:00Z", "2026-11-20T06:00:00+08:00", "")));

        await().atMost(LONG).until(() -> receiver.taken().size() == 2);
        assertThat(receiver.taken().getFirst().body()).contains("\"superseded\":false");
        assertThat(receiver.taken().getLast().body()).contains("\"superseded\":true");
    }

    @Test
    void a_port_sees_what_was_at_its_place_and_not_what_it_plans_or_took_back() {
        var container = new ContainerNumber(STILL);
        var planned = singapore("PLN", "");
        var actual = singapore("ACT", "");

        engine.add(record(by(SINGAPORE), planned));
        assertThat(sees(container)).isFalse();
        engine.add(record(by(SINGAPORE), actual));
        assertThat(sees(container)).isTrue();
        engine.add(record(
                by(SINGAPORE),
                singapore("ACT", ",\"retractedEventId\":\"" + ContainerMovementJson.eventId(actual) + "\"")));
        assertThat(sees(container)).isFalse();
    }

    private boolean sees(ContainerNumber container) {
        return engine.bean(Entitlement.class).maySee(caller(TestKeys.SINGAPORE_PORT), container);
    }

    private static EventFilter only(String container) {
        return new EventFilter(Map.of(Criterion.CONTAINER, Set.of(container)));
    }

    private Subscription subscribe(TestKeys key, SubscriptionKind kind, EventFilter filter) {
        return engine.bean(SubscriptionOrders.class)
                .create(
                        caller(key),
                        new NewSubscription(
                                new Destination(kind, URI.create(receiver.url())),
                                filter,
                                Marker.START,
                                SharedSecret.generate(new SecureRandom())));
    }

    private Caller caller(TestKeys key) {
        return engine.bean(ApiKeys.class).named(key.name()).orElseThrow();
    }

    private Subscription now(Subscription known) {
        return engine.bean(Subscriptions.class).find(known.id()).orElseThrow();
    }

    private static TestTransaction event(String container, int hour) {
        return record(by(PORT), at(container, hour));
    }

    private static ContainerMovement at(String container, int hour) {
        return recorded(container, "GTIN", "EQUIPMENT", "2026-11-20T%02d:00:00+08:00".formatted(hour), "CNTXG", PORT);
    }

    private static ContainerMovement version(String updated, String time, String more) {
        return movement(
                MOVING,
                "ACT",
                time,
                "CNTXG",
                ",\"originatingParty\":\"LINE\",\"originatorEventId\":\"e-1\",\"updatedTime\":\"" + updated + "\""
                        + more,
                PORT);
    }

    private static ContainerMovement singapore(String classifier, String more) {
        return movement(STILL, classifier, "2026-11-20T08:00:00+08:00", "SGSIN", more, SINGAPORE);
    }

    private static ContainerMovement movement(
            String container, String classifier, String time, String place, String more, String writer) {
        var json = """
                {"classifier":"%s","containerNumber":"%s","direction":"EXPORT","emptyIndicator":"LADEN",\
                "eventCode":"GTIN","eventTime":"%s","eventType":"EQUIPMENT","location":"%s","reportedTime":"%s"%s}""".formatted(classifier, container, time, place, time, more);
        return ContainerMovementJson.readReported(json.getBytes(StandardCharsets.UTF_8))
                .writtenBy(new MspId(writer));
    }
}
