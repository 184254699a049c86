package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.alarm.view.AlarmOnLedger.write;
import static org.portolan.gateway.blocks.TestTransaction.by;
import static org.portolan.gateway.subscription.Subscribers.json;
import static org.portolan.gateway.subscription.Subscribers.type;
import static org.portolan.gateway.subscription.ToldBlocks.BOX;
import static org.portolan.gateway.subscription.ToldBlocks.TODAY;
import static org.portolan.gateway.subscription.ToldBlocks.TRADER;
import static org.portolan.gateway.subscription.ToldBlocks.borneOut;
import static org.portolan.gateway.subscription.ToldBlocks.enrolment;
import static org.portolan.gateway.subscription.ToldBlocks.known;
import static org.portolan.gateway.subscription.ToldBlocks.looked;
import static org.portolan.gateway.subscription.ToldBlocks.member;
import static org.portolan.gateway.subscription.ToldBlocks.part;
import static org.portolan.gateway.subscription.ToldBlocks.signed;
import static org.portolan.gateway.subscription.ToldBlocks.takenBack;
import static org.portolan.gateway.subscription.ToldBlocks.unshared;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.alarm.view.AlarmOnLedger;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.owned.view.OwnedReach;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.order.SubscriptionOrders;
import org.portolan.records.RecordKinds;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.member.MspId;

/** Who is told of kinds that have no list of the common form: exactly who may read them, by another way. */
class ToldKindsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String CN = EngineUnderTest.CN;
    private static final String SG = "SGCustomsMSP";
    private static final String NZ = "NZCustomsMSP";
    private static final String PORT = "CNTXGPortMSP";
    private static final String ID = "0f3f8a3e-7c1b-4b65-9b0e-2f8f3f6d1c11";
    private static final String OTHER_BOX = "TGHU1234567";

    @TempDir
    private Path folder;

    private final Receiver receiver = new Receiver();
    private EngineUnderTest engine;
    private Subscribers subscribers;

    @BeforeEach
    void start() {
        engine = new EngineUnderTest(folder);
        subscribers = new Subscribers(engine);
    }

    @AfterEach
    void stop() throws Exception {
        engine.close();
        receiver.close();
    }

    @Test
    void of_every_kind_that_is_told_something_says_who_may_read_it() {
        assertThat(engine.bean(OwnedReach.class).kinds()).isEqualTo(RecordKinds.TOLD.keySet());
    }

    @Test
    void of_an_enrolment_its_trader_and_officers_and_auditors_of_its_administration_are_told() {
        var told = List.of(
                subscribers.subscribe(TestKeys.CN_TRADER, receiver, "enrolment.*"),
                subscribers.subscribe(TestKeys.CN_OFFICER, receiver, "enrolment.*"),
                subscribers.subscribe(TestKeys.CN_AUDITOR, receiver, "enrolment.paused"));
        var untold = List.of(
                subscribers.subscribe(TestKeys.CN_OTHER_TRADER, receiver, "enrolment.*"),
                subscribers.subscribedBefore(TestKeys.CN_ORIGIN, receiver, "enrolment.*"),
                subscribers.subscribedBefore(TestKeys.CN_AEO, receiver, "enrolment.*"),
                subscribers.subscribedBefore(TestKeys.TIANJIN_PORT, receiver, "enrolment.*"),
                subscribers.subscribedBefore(TestKeys.SG_OFFICER, receiver, "enrolment.*"));
        engine.add(known(CN, ID, EnrolmentStatus.REQUESTED));
        engine.add(enrolment(CN, ID, EnrolmentStatus.ACTIVE));
        engine.add(enrolment(CN, ID, EnrolmentStatus.PAUSED));
        engine.add(enrolment(CN, ID, EnrolmentStatus.WITHDRAWN));

        await().atMost(LONG).until(() -> receiver.taken().size() == 9);
        subscribers.awaitEnd(untold);

        var all = List.of("enrolment.requested", "enrolment.active", "enrolment.paused", "enrolment.withdrawn");
        assertThat(types(told.get(0))).isEqualTo(all);
        assertThat(types(told.get(1))).isEqualTo(all);
        assertThat(types(told.get(2))).containsExactly("enrolment.paused");
        assertThat(receiver.taken()).hasSize(9).allSatisfy(each -> {
            assertThat(json(each).at("/data/owner").asString()).isEqualTo(CN);
            assertThat(json(each).at("/data/id").asString()).isEqualTo(ID);
            assertThat(json(each).at("/data/content").propertyNames())
                    .containsExactlyInAnyOrder("administration", "enrolmentId", "payloadHash", "status");
            assertThat(each.body())
                    .doesNotContain(BOX, TRADER)
                    .doesNotContain(part(List.of()).content().proof().hash().hex());
        });
    }

    @Test
    void of_an_enrolment_at_another_administration_its_trader_alone_is_told_as_long_as_it_is_known_here() {
        var paused = subscribers.subscribe(TestKeys.CN_TRADER, receiver, "enrolment.*");
        engine.bean(SubscriptionOrders.class).pause(paused);
        var trader = subscribers.subscribe(TestKeys.CN_TRADER, receiver, "enrolment.*");
        var officer = subscribers.subscribe(TestKeys.CN_OFFICER, receiver, "enrolment.*");
        engine.add(known(SG, ID, EnrolmentStatus.ACTIVE));
        subscribers.awaitEnd(List.of(trader, officer));
        assertThat(receiver.taken())
                .map(Taken::body)
                .singleElement()
                .satisfies(body -> assertThat(body).contains("enrolment.active"));

        engine.add(unshared(SG, ID));
        engine.bean(SubscriptionOrders.class).resume(subscribers.caller(TestKeys.CN_TRADER), paused);
        subscribers.awaitEnd(List.of(paused, trader, officer));

        assertThat(types(trader)).containsExactly("enrolment.active");
        assertThat(receiver.taken()).hasSize(1);
    }

    @Test
    void a_role_counts_that_the_key_has_when_it_is_told() throws Exception {
        var officer = subscribers.subscribe(TestKeys.CN_OFFICER, receiver, "enrolment.*", "look.*", "alarm.*");
        engine.bean(SubscriptionOrders.class).pause(officer);
        engine.add(borneOut(), known(CN, ID, EnrolmentStatus.ACTIVE), looked(1, TODAY, BOX));
        engine.add(write(by(CN), AlarmOnLedger.raised(BOX, 0)));

        becomes("originOfficer");
        engine.bean(SubscriptionOrders.class).resume(subscribers.caller(TestKeys.CN_OFFICER), officer);
        subscribers.awaitEnd(List.of(officer));
        assertThat(receiver.taken()).isEmpty();

        becomes("officer");
        engine.bean(SubscriptionOrders.class).replay(officer, Marker.START);
        await().atMost(LONG).until(() -> receiver.taken().size() == 3);
        assertThat(types(officer)).containsExactly("enrolment.active", "look.reported", "alarm.raised");
    }

    /** What the key of the officer may do from now on. */
    private void becomes(String role) throws IOException {
        TestKeys.write(folder);
        var keys = Files.readString(engine.keys());
        Files.writeString(engine.keys(), keys.replaceFirst("(id: CN_OFFICER, [^}]*roles: \\[)[a-zA-Z]+", "$1" + role));
        engine.restart();
    }

    @Test
    void of_a_report_is_told_who_finds_its_looks_with_an_enrolment_and_nobody_at_what_was_looked() {
        var told = List.of(
                subscribers.subscribe(TestKeys.CN_TRADER, receiver, "look.*"),
                subscribers.subscribe(TestKeys.CN_OFFICER, receiver, "look.reported"),
                subscribers.subscribe(TestKeys.CN_AUDITOR, receiver, "look.*"));
        var untold = List.of(
                subscribers.subscribe(TestKeys.CN_OTHER_TRADER, receiver, "look.*"),
                subscribers.subscribedBefore(TestKeys.CN_AEO, receiver, "look.*"),
                subscribers.subscribedBefore(TestKeys.TIANJIN_PORT, receiver, "look.*"),
                subscribers.subscribedBefore(TestKeys.SG_OFFICER, receiver, "look.*"));
        engine.add(borneOut(), known(CN, ID, EnrolmentStatus.ACTIVE));
        engine.add(
                looked(1, TODAY, OTHER_BOX, BOX),
                // Of another box, of a day on which nobody followed the box, and told already.
                looked(2, TODAY, OTHER_BOX),
                looked(3, TODAY.minusDays(1), BOX),
                looked(4, TODAY, BOX));

        await().atMost(LONG).until(() -> receiver.taken().size() >= 3);
        var all = new ArrayList<>(untold);
        all.addAll(told);
        subscribers.awaitEnd(all);

        assertThat(receiver.taken())
                .map(each -> each.headers().get("subscription-id"))
                .containsExactlyInAnyOrderElementsOf(
                        told.stream().map(each -> each.id().toString()).toList());
        assertThat(receiver.taken()).allSatisfy(each -> {
            assertThat(json(each).at("/data/id").asString()).endsWith("1");
            assertThat(json(each).at("/data/by").asString()).isEqualTo(SG);
            assertThat(json(each).at("/data/content").propertyNames())
                    .containsExactlyInAnyOrder("payloadHash", "reportId", "reporter", "toldTo");
            assertThat(each.body()).doesNotContain(BOX, OTHER_BOX, "ENQUIRY");
        });
    }

    @Test
    void of_looks_at_what_nothing_proves_an_interest_in_nobody_is_told_until_something_does() {
        var trader = subscribers.subscribe(TestKeys.CN_TRADER, receiver, "look.*");
        engine.add(known(CN, ID, EnrolmentStatus.ACTIVE), looked(1, TODAY, BOX));
        subscribers.awaitEnd(List.of(trader));
        assertThat(receiver.taken()).isEmpty();

        engine.add(borneOut());
        engine.bean(SubscriptionOrders.class).replay(trader, Marker.START);
        await().atMost(LONG).until(() -> receiver.taken().size() == 1);

        assertThat(types(trader)).containsExactly("look.reported");
    }

    @Test
    void of_arrangements_those_of_the_administration_are_told_who_find_operators() {
        var told = List.of(
                subscribers.subscribe(TestKeys.CN_AEO, receiver, "arrangement.*"),
                subscribers.subscribe(TestKeys.CN_OFFICER, receiver, "arrangement.signed", "arrangement.withdrawn"),
                subscribers.subscribe(TestKeys.CN_AUDITOR, receiver, "arrangement.withdrawn"));
        var untold = List.of(
                subscribers.subscribedBefore(TestKeys.CN_ORIGIN, receiver, "arrangement.*"),
                subscribers.subscribedBefore(TestKeys.CN_TRADER, receiver, "arrangement.*"),
                subscribers.subscribedBefore(TestKeys.TIANJIN_PORT, receiver, "arrangement.*"),
                subscribers.subscribedBefore(TestKeys.SG_AEO, receiver, "arrangement.*"));
        engine.add(takenBack(NZ));
        engine.add(signed(SG), signed(NZ));
        engine.add(takenBack(SG));

        await().atMost(LONG).until(() -> receiver.taken().size() >= 7);
        subscribers.awaitEnd(untold);

        assertThat(receiver.taken()).hasSize(7);
        assertThat(receiver.taken().stream()
                        .filter(each -> isFor(told.getFirst(), each))
                        .map(each ->
                                type(each) + " " + json(each).at("/data/owner").asString() + " "
                                        + json(each).at("/data/by").asString() + " " + each.position()))
                .containsExactly(
                        "arrangement.signed " + SG + " " + SG + " 5-0-1",
                        "arrangement.signed " + NZ + " " + NZ + " 5-1-1",
                        "arrangement.withdrawn " + SG + " " + SG + " 6-0-1");
        var contents = receiver.taken().stream()
                .filter(each -> isFor(told.getFirst(), each))
                .map(each -> json(each).at("/data/content"))
                .toList();
        assertThat(contents.getFirst().at("/parties/0").asString()).isEqualTo(NZ);
        assertThat(contents.getLast().asString()).isEqualTo("WITHDRAWN");
        assertThat(types(told.get(1))).hasSize(3);
        assertThat(types(told.get(2))).containsExactly("arrangement.withdrawn");
    }

    @Test
    void of_members_everybody_is_told_from_the_place_on_that_is_wanted() {
        var all = subscribers.subscribe(TestKeys.CN_TRADER, receiver, "member.*");
        var later = subscribers.subscribe(TestKeys.SINGAPORE_PORT, receiver, Marker.endOf(3), "member.*");
        engine.add(member("movement", SG, "Singapore"), member("certificate", NZ, "Elsewhere"));
        engine.add(member("movement", SG, "Singapore Customs"));

        await().atMost(LONG).until(() -> receiver.taken().size() == 7);

        assertThat(types(all))
                .containsExactly("member.joined", "member.joined", "member.joined", "member.joined", "member.changed");
        assertThat(types(later)).containsExactly("member.joined", "member.changed");
        var last = json(receiver.taken().getLast());
        assertThat(last.at("/data/id").asString()).isEqualTo(SG);
        assertThat(last.at("/data/by").asString()).isEqualTo(CN);
        assertThat(last.at("/data/content/name").asString()).isEqualTo("Singapore Customs");
    }

    @Test
    void of_an_alarm_customs_and_its_port_are_told_and_a_trader_while_it_asks_for_an_explanation() {
        var paused = subscribers.subscribe(TestKeys.CN_TRADER, receiver, "alarm.*");
        engine.bean(SubscriptionOrders.class).pause(paused);
        var trader = subscribers.subscribe(TestKeys.CN_TRADER, receiver, "alarm.*");
        var told = List.of(
                subscribers.subscribe(TestKeys.CN_OFFICER, receiver, "alarm.*"),
                subscribers.subscribe(TestKeys.TIANJIN_PORT, receiver, "alarm.*"));
        var untold = List.of(
                subscribers.subscribe(TestKeys.SINGAPORE_PORT, receiver, "alarm.*"),
                subscribers.subscribe(TestKeys.CN_OTHER_TRADER, receiver, "alarm.*"),
                subscribers.subscribedBefore(TestKeys.CN_AEO, receiver, "alarm.*"));
        var raised = AlarmOnLedger.raised(BOX, 0);
        engine.add(borneOut(), known(CN, ID, EnrolmentStatus.ACTIVE));
        engine.add(write(by(CN), raised));
        await().atMost(LONG).until(() -> receiver.taken().size() == 3);

        var time = raised.raisedAt().plusMinutes(5);
        engine.add(write(
                by(PORT),
                raised.after(AlarmState.EXPLAINED, new MspId(PORT), time, Optional.of("The crane stood still"))));
        engine.bean(SubscriptionOrders.class).resume(subscribers.caller(TestKeys.CN_TRADER), paused);
        await().atMost(LONG).until(() -> receiver.taken().size() >= 5);
        var others = new ArrayList<>(untold);
        others.addAll(List.of(paused, trader));
        subscribers.awaitEnd(others);

        assertThat(types(trader)).containsExactly("alarm.raised");
        assertThat(told).allSatisfy(each -> assertThat(types(each)).containsExactly("alarm.raised", "alarm.explained"));
        assertThat(receiver.taken()).hasSize(5);
        assertThat(receiver.taken().getLast().body()).contains("The crane stood still");
    }

    @Test
    void replays_are_the_same_to_the_byte_for_every_kind() {
        var officer = subscribers.subscribe(
                TestKeys.CN_OFFICER, receiver, "enrolment.*", "look.*", "arrangement.*", "member.*", "alarm.*");
        engine.add(borneOut(), known(CN, ID, EnrolmentStatus.ACTIVE), looked(1, TODAY, BOX), signed(SG));
        engine.add(enrolment(CN, ID, EnrolmentStatus.PAUSED), write(by(CN), AlarmOnLedger.raised(BOX, 0)));
        await().atMost(LONG).until(() -> receiver.taken().size() == 8);
        var first = List.copyOf(receiver.taken());
        assertThat(first)
                .map(Subscribers::type)
                .endsWith(
                        "enrolment.active", "look.reported", "arrangement.signed", "enrolment.paused", "alarm.raised");

        engine.bean(SubscriptionOrders.class).replay(officer, Marker.endOf(3));
        await().atMost(LONG).until(() -> receiver.taken().size() == 13);

        assertThat(receiver.taken().subList(8, 13))
                .map(Taken::body)
                .isEqualTo(first.subList(3, 8).stream().map(Taken::body).toList());
        assertThat(receiver.taken().subList(8, 13))
                .map(Taken::id)
                .isEqualTo(first.subList(3, 8).stream().map(Taken::id).toList());
    }

    @Test
    void a_key_that_is_never_told_of_a_kind_does_not_subscribe_to_it() {
        for (String type : List.of("enrolment.*", "look.reported", "arrangement.signed", "alarm.*")) {
            assertThatThrownBy(() -> subscribers.subscribe(TestKeys.CN_ORIGIN, receiver, type))
                    .hasMessageContaining("NOT_ENTITLED")
                    .hasMessageContaining(type);
        }
        assertThatThrownBy(() -> subscribers.subscribe(TestKeys.TIANJIN_PORT, receiver, "enrolment.paused"))
                .hasMessageContaining("NOT_ENTITLED");
        assertThatThrownBy(() -> subscribers.subscribe(TestKeys.CN_TRADER, receiver, "arrangement.*"))
                .hasMessageContaining("NOT_ENTITLED");
    }

    private List<String> types(Subscription subscription) {
        return receiver.taken().stream()
                .filter(each -> isFor(subscription, each))
                .map(Subscribers::type)
                .toList();
    }

    private static boolean isFor(Subscription subscription, Taken taken) {
        return subscription.id().toString().equals(taken.headers().get("subscription-id"));
    }
}
