package org.portolan.gateway.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.lookup.Probed.ANOTHER;
import static org.portolan.gateway.lookup.Probed.TRADER;
import static org.portolan.gateway.lookup.Probed.proof;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.TestDatabase;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.gateway.blocks.readmodel.TestReadModel;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.owned.view.OwnedReader;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.enrolment.EnrolmentStatus;
import org.portolan.records.enrolment.InterestProof;
import org.portolan.records.enrolment.ProofType;
import org.portolan.records.enrolment.Validity;
import org.portolan.records.look.Look;
import org.portolan.records.look.LookPurpose;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.trade.TraderIdentification;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whatever a trader probes, it hears the same and it costs the same: no time can tell what no word tells. */
class ProbingTest {
    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final int ALLOWED = 100;
    private static final ContainerNumber OWN = container(0);
    private static final Map<String, ContainerNumber> PROBES = new LinkedHashMap<>();
    private static final List<Look> LOOKS = new ArrayList<>();
    private static final AnnotationConfigApplicationContext CONTEXT = new AnnotationConfigApplicationContext();

    private static TestDatabase database;
    private static TestReadModel model;
    private static CountedDatabase counted;

    @BeforeAll
    static void containers_are_enrolled_rightly_and_wrongly() throws Exception {
        database = TestDatabase.h2();
        model = new TestReadModel(database, Probed.CN);
        assertThat(model.follow(probed().chain())).isEmpty();
        counted = new CountedDatabase(database.source());
        var settings = new Binder(new MapConfigurationPropertySource(Map.of(
                        "portolan.administration",
                        Probed.CN,
                        "portolan.data",
                        "unused",
                        "portolan.limits.missed-lookups-per-minute",
                        ALLOWED)))
                .bind("portolan", GatewaySettings.class)
                .get();
        CONTEXT.registerBean(GatewaySettings.class, () -> settings);
        CONTEXT.registerBean(JdbcClient.class, () -> JdbcClient.create(counted.source()));
        CONTEXT.registerBean(Clock.class, () -> Clock.fixed(NOW, ZoneOffset.UTC));
        CONTEXT.registerBean(LookTaker.class, () -> LOOKS::add);
        CONTEXT.register(
                Lookups.class,
                MissedLookups.class,
                Entitlement.class,
                SharedSight.class,
                Enrolments.class,
                Members.class,
                OwnedReader.class);
        CONTEXT.refresh();
    }

    @AfterAll
    static void close() throws Exception {
        CONTEXT.close();
        model.close();
        database.close();
    }

    private static Probed probed() {
        var probed = new Probed();
        probed.port();
        probed.plan(container(901));
        probed.takeBack(container(902));
        probed.elsewhere(container(903));
        probed.report(OWN);
        probed.enrol(TRADER, proof(OWN, TRADER), Validity.UNBOUNDED);
        PROBES.put("a guessed number", container(1));
        probe("another's, enrolled by nobody", 2, probed::report);
        probe("another's, enrolled by another", 3, number -> {
            probed.report(number);
            probed.enrol(ANOTHER, proof(number, ANOTHER), Validity.UNBOUNDED);
        });
        for (var status : List.of(EnrolmentStatus.WITHDRAWN, EnrolmentStatus.PAUSED, EnrolmentStatus.EXPIRED)) {
            probe("an enrolment of its own that is " + status, 4 + status.ordinal(), number -> {
                probed.report(number);
                probed.change(probed.enrol(TRADER, proof(number, TRADER), Validity.UNBOUNDED), status);
            });
        }
        var ended = new Validity(Optional.empty(), Optional.of(OffsetDateTime.parse("2026-11-21T12:00:00Z")));
        var later = new Validity(Optional.of(OffsetDateTime.parse("2026-11-21T12:00:00.001Z")), Optional.empty());
        probe("an enrolment whose validity has ended", 10, number -> {
            probed.report(number);
            probed.enrol(TRADER, proof(number, TRADER), ended);
        });
        probe("an enrolment whose validity begins later", 11, number -> {
            probed.report(number);
            probed.enrol(TRADER, proof(number, TRADER), later);
        });
        probe("a request that is not active yet", 12, number -> {
            probed.report(number);
            probed.request(TRADER, proof(number, TRADER));
        });
        probe("a guessed bill past the gateway, of a box that exists", 13, number -> {
            probed.report(number);
            probed.enrol(TRADER, guess(number), Validity.UNBOUNDED);
        });
        probe(
                "a guessed bill past the gateway, of a box that does not exist",
                14,
                number -> probed.enrol(TRADER, guess(number), Validity.UNBOUNDED));
        probe("a proof copied from another's enrolment", 15, number -> {
            probed.report(number);
            var theirs = proof(number, ANOTHER);
            probed.change(probed.enrol(ANOTHER, theirs, Validity.UNBOUNDED), EnrolmentStatus.WITHDRAWN);
            probed.enrol(TRADER, theirs, Validity.UNBOUNDED);
        });
        return probed;
    }

    @TestFactory
    Stream<DynamicTest> gives_nothing_away_about() {
        var usual = counted.of(() -> assertThat(entitled(TRADER, OWN)).isTrue());
        assertThat(usual.rows()).isPositive();
        return PROBES.entrySet().stream()
                .map(probe -> DynamicTest.dynamicTest(probe.getKey(), () -> {
                    var work = counted.of(
                            () -> assertThat(entitled(TRADER, probe.getValue())).isFalse());

                    assertThat(work).isEqualTo(usual);
                }));
    }

    @Test
    void a_port_hears_and_costs_the_same_whatever_is_planned_or_taken_back_at_its_place() {
        var usual = counted.of(() -> assertThat(handled(OWN)).isTrue());

        for (var number : List.of(container(900), container(901), container(902), container(903))) {
            assertThat(counted.of(() -> assertThat(handled(number)).isFalse())).isEqualTo(usual);
        }
    }

    private static boolean handled(ContainerNumber number) {
        var port = new Caller("port", new MspId(Probed.PORT), "operator", Set.of(Role.OPERATOR), Optional.empty());
        return CONTEXT.getBean(Entitlement.class).maySee(port, number);
    }

    @Test
    void after_too_many_guesses_a_trader_is_told_to_wait_whatever_it_asks_for() {
        var guesser = new TraderIdentification("CN000GUESSER");
        for (int guess = 0; guess < ALLOWED; guess++) {
            allows(guesser, container(500 + guess));
        }

        PROBES.values().forEach(number -> assertToldToWait(() -> allows(guesser, number)));
        assertThat(allows(TRADER, OWN)).isTrue();
    }

    /** On a slow machine a guess has come back meanwhile; the attempt that takes it is followed by one that finds none. */
    private static void assertToldToWait(ThrowingCallable look) {
        await().untilAsserted(() ->
                assertThatThrownBy(look).isInstanceOf(ProblemException.class).hasMessageStartingWith("RATE_LIMITED"));
    }

    @Test
    void the_second_key_of_a_trader_is_no_second_purse_and_its_own_container_is_always_answered() {
        for (int guess = 0; guess < ALLOWED; guess++) {
            allows(ANOTHER, container(700 + guess));
        }

        assertToldToWait(() -> lookups().allows(caller("second-key", ANOTHER), container(1), LookPurpose.ENQUIRY));
        assertThat(lookups()
                        .allows(
                                caller("key", ANOTHER),
                                PROBES.get("another's, enrolled by another"),
                                LookPurpose.ENQUIRY))
                .isTrue();
    }

    @Test
    void a_traders_look_is_nobodys_business() {
        allows(TRADER, OWN);

        assertThat(LOOKS).isEmpty();
    }

    private static boolean entitled(TraderIdentification trader, ContainerNumber number) {
        return CONTEXT.getBean(Entitlement.class).maySee(caller("key", trader), number);
    }

    private static boolean allows(TraderIdentification trader, ContainerNumber number) {
        return lookups().allows(caller("key", trader), number, LookPurpose.ENQUIRY);
    }

    private static Lookups lookups() {
        return CONTEXT.getBean(Lookups.class);
    }

    private static Caller caller(String id, TraderIdentification trader) {
        return new Caller(id, new MspId(Probed.CN), "trader", Set.of(Role.TRADER), Optional.of(trader));
    }

    private static void probe(String what, int serial, Consumer<ContainerNumber> story) {
        PROBES.put(what, container(serial));
        story.accept(container(serial));
    }

    private static InterestProof guess(ContainerNumber number) {
        return InterestProof.of(number, ProofType.BILL_OF_LADING, "BL-GUESSED", TRADER);
    }

    private static ContainerNumber container(int serial) {
        return new ContainerNumber(Reports.container(1_800 + serial));
    }
}
