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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.AlarmOnLedger;
import org.portolan.gateway.alarm.view.AlarmQuestion;
import org.portolan.gateway.alarm.view.Alarms;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.gateway.dcsa.recorded.EventCursor;
import org.portolan.gateway.dcsa.recorded.EventOrder;
import org.portolan.gateway.dcsa.recorded.EventPage;
import org.portolan.gateway.dcsa.recorded.EventQuestion;
import org.portolan.gateway.dcsa.recorded.RecordedEvents;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.gateway.lookup.Entitlement;
import org.portolan.gateway.subscription.Subscription.Destination;
import org.portolan.gateway.subscription.api.SubscriptionAnswer;
import org.portolan.gateway.subscription.delivery.log.Delivery;
import org.portolan.gateway.subscription.delivery.log.DeliveryLog;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.NewSubscription;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.alarm.condition.AlarmType;
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

    @Test
    void pages_of_a_port_are_full_and_their_cursors_stand_at_its_own_events_whatever_is_between() {
        for (int hour = 1; hour <= 5; hour++) {
            engine.add(record(by(SINGAPORE), singapore("ACT", "", STILL, hour)));
            for (int stranger = 0; stranger < 3; stranger++) {
                var other = Reports.container(721_000 + 10 * hour + stranger);
                var once = singapore("ACT", "", other, hour);
                engine.add(record(by(SINGAPORE), singapore("PLN", "", other, hour + 10)), record(by(SINGAPORE), once));
                engine.add(record(
                        by(SINGAPORE),
                        singapore(
                                "ACT",
                                ",\"retractedEventId\":\"" + ContainerMovementJson.eventId(once) + "\"",
                                other,
                                hour)));
            }
        }
        for (var order : EventOrder.values()) {
            var told = pages(TestKeys.SINGAPORE_PORT, order);

            assertThat(told).as(order.name()).map(page -> page.events().size()).containsExactly(2, 2, 1);
            for (int page = 0; page < 2; page++) {
                var last = told.get(page).events().getLast();
                assertThat(told.get(page)
                                .next()
                                .orElseThrow()
                                .after()
                                .orElseThrow()
                                .position())
                        .isEqualTo(last.recorded().position());
            }
        }
    }

    @Test
    void a_port_is_told_of_an_alarm_at_its_place_while_it_may_see_the_container() {
        var gateIn = at(STILL, 3);
        engine.add(AlarmOnLedger.write(by(EngineUnderTest.CN), AlarmOnLedger.raised(STILL, 0)));
        engine.add(record(by(SINGAPORE), singapore("ACT", "", STILL, 1)));
        assertThat(alarms(TestKeys.TIANJIN_PORT)).as("no event of its own").isEqualTo("0 0");
        assertThat(alarms(TestKeys.SINGAPORE_PORT)).as("another's place").isEqualTo("0 0");
        assertThat(alarms(TestKeys.CN_OFFICER)).isEqualTo("1 1");

        engine.add(record(by(PORT), gateIn));
        assertThat(alarms(TestKeys.TIANJIN_PORT)).isEqualTo("1 1");

        engine.add(record(
                by(PORT),
                movement(
                        STILL,
                        "ACT",
                        "2026-11-20T03:00:00+08:00",
                        "CNTXG",
                        ",\"retractedEventId\":\"" + ContainerMovementJson.eventId(gateIn) + "\"",
                        PORT)));
        assertThat(alarms(TestKeys.TIANJIN_PORT)).as("taken back").isEqualTo("0 0");
    }

    /** How many are listed, and how many are counted as open. */
    private String alarms(TestKeys key) {
        var reach = engine.bean(AlarmReach.class);
        var alarms = engine.bean(Alarms.class);
        var id = AlarmOnLedger.raised(STILL, 0).alarmId();
        var listed =
                alarms.find(AlarmQuestion.of(AlarmType.OVERTIME, Map.of()), reach.of(caller(key), Optional.empty()));
        assertThat(alarms.find(id, reach.of(caller(key))).isPresent()).isEqualTo(listed.total() == 1);
        return listed.total() + " "
                + alarms.open(Optional.empty(), reach.of(caller(key), Optional.empty()))
                        .size();
    }

    @Test
    void the_log_of_a_subscription_counts_its_own_attempts_only() {
        var own = subscribe(TestKeys.CN_OFFICER, SubscriptionKind.WEBHOOK, only(MOVING));
        subscribe(TestKeys.CN_OFFICER, SubscriptionKind.WEBHOOK, only(STILL));
        for (int hour = 1; hour < 4; hour++) {
            engine.add(event(STILL, hour), event(STILL, hour + 10), event(MOVING, hour));
        }

        await().atMost(LONG).until(() -> receiver.taken().size() == 9);
        await().atMost(LONG)
                .untilAsserted(() -> assertThat(engine.bean(DeliveryLog.class).before(own.id(), Long.MAX_VALUE, 50))
                        .map(Delivery::number)
                        .containsExactly(3L, 2L, 1L));
    }

    private List<EventPage> pages(TestKeys key, EventOrder order) {
        var any = new org.portolan.gateway.dcsa.recorded.EventFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Set.of(),
                Optional.empty(),
                Optional.empty());
        List<EventPage> pages = new ArrayList<>();
        Optional<EventCursor> next = Optional.empty();
        do {
            var question = new EventQuestion(any, event -> true, "", order, 2, next);
            assertThat(question.continues()).isTrue();
            pages.add(engine.bean(RecordedEvents.class).page(caller(key), question));
            next = pages.getLast().next().flatMap(cursor -> EventCursor.parse(cursor.toString()));
        } while (next.isPresent());
        return pages;
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

    private static ContainerMovement singapore(String classifier, String more, String container, int hour) {
        return movement(container, classifier, "2026-11-20T%02d:00:00+08:00".formatted(hour), "SGSIN", more, SINGAPORE);
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
