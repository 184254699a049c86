package org.portolan.records.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.fixture.Shipments.atSingapore;
import static org.portolan.records.fixture.Shipments.atTianjin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.records.container.code.Classifier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.DocumentReference;
import org.portolan.records.container.document.Documents;
import org.portolan.records.container.observation.Capture;
import org.portolan.records.container.observation.MarkedNumber;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.Reason;

class MovementRulesTest {
    private static final String TIME = "2026-11-12T13:00:00+08:00";
    private static final Instant NOW = OffsetDateTime.parse(TIME).toInstant();
    private static final Member CUSTOMS = Members.cnCustoms();
    private static final Member PORT = Members.cntxgPort();

    @Test
    void lets_every_member_of_the_story_record_its_own_events() {
        assertThat(Shipments.fromSingaporeToTianjin()).allSatisfy(movement -> {
            Member writer = Members.byId(movement.writer().orElseThrow()).orElseThrow();
            Role role = writer.isPortOperator() ? Role.OPERATOR : Role.OFFICER;

            assertThat(mayRecord(writer, role, movement, Instant.parse("2026-11-20T00:00:00Z")))
                    .isEmpty();
        });
    }

    @ParameterizedTest
    @EnumSource(
            value = EventCode.class,
            names = {"CUSS", "CUSI", "CUSR", "CROS"})
    void refuses_a_port_that_posts_a_customs_code(EventCode code) {
        assertThat(code(mayRecord(PORT, Role.OPERATOR, atTianjin(code, PORT, TIME), NOW)))
                .contains("CUSTOMS_CODE[eventCode]");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventCode.class,
            names = {"LOAD", "DISC", "GTIN", "GTOT", "XSTK", "ARRI", "DEPA"})
    void refuses_customs_that_posts_a_code_of_the_port(EventCode code) {
        assertThat(code(mayRecord(CUSTOMS, Role.OFFICER, atTianjin(code, CUSTOMS, TIME), NOW)))
                .contains("NOT_A_CUSTOMS_CODE[eventCode]");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventCode.class,
            names = {"CUSS", "CUSI", "CUSR", "CROS", "INSP", "RSEA", "XPRE", "XAGV"})
    void lets_customs_post_its_codes_and_what_it_does_itself(EventCode code) {
        assertThat(mayRecord(CUSTOMS, Role.OFFICER, atTianjin(code, CUSTOMS, TIME), NOW))
                .isEmpty();
    }

    @Test
    void tells_all_that_keeps_an_event_from_being_recorded() {
        Instant before = NOW.minusSeconds(3_600);

        assertThat(MovementRules.faults(PORT, Role.OPERATOR, atSingapore(EventCode.CUSR, PORT, TIME), before))
                .extracting(Reason::field)
                .containsExactly("eventCode", "location", "eventTime", "reportedTime");
    }

    @Test
    void refuses_places_that_are_not_the_members() {
        assertThat(code(mayRecord(PORT, Role.OPERATOR, atSingapore(EventCode.GTIN, PORT, TIME), NOW)))
                .contains("FOREIGN_PLACE[location]");
        assertThat(code(mayRecord(CUSTOMS, Role.OFFICER, atSingapore(EventCode.CUSR, CUSTOMS, TIME), NOW)))
                .contains("FOREIGN_PLACE[location]");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "OFFICER")
    void refuses_everybody_at_customs_but_an_officer(Role role) {
        assertThat(code(mayRecord(CUSTOMS, role, atTianjin(EventCode.CUSR, CUSTOMS, TIME), NOW)))
                .contains("ROLE");
    }

    @Test
    void refuses_an_officer_of_a_port() {
        assertThat(code(mayRecord(PORT, Role.OFFICER, atTianjin(EventCode.GTIN, PORT, TIME), NOW)))
                .contains("ROLE");
    }

    @Test
    void refuses_an_event_in_another_members_name() {
        assertThat(code(mayRecord(PORT, Role.OPERATOR, atTianjin(EventCode.GTIN, CUSTOMS, TIME), NOW)))
                .contains("WRITER[writer]");
    }

    @Test
    void customs_states_facts_only() {
        assertThat(code(mayRecord(
                        CUSTOMS, Role.OFFICER, as(Classifier.EST, atTianjin(EventCode.CUSR, CUSTOMS, TIME)), NOW)))
                .contains("NOT_ACTUAL[classifier]");
    }

    @Test
    void an_actual_event_lies_in_the_past_but_for_a_clock_that_is_fast() {
        ContainerMovement actual = atTianjin(EventCode.DISC, PORT, TIME);

        assertThat(mayRecord(PORT, Role.OPERATOR, actual, NOW.minusSeconds(300)))
                .isEmpty();
        assertThat(code(mayRecord(PORT, Role.OPERATOR, actual, NOW.minusSeconds(301))))
                .contains("FUTURE_TIME[eventTime]");
    }

    @Test
    void an_estimate_may_lie_in_the_future_but_its_report_may_not() {
        ContainerMovement actual = atTianjin(EventCode.DISC, PORT, "2026-12-24T00:00:00+08:00");
        Happening estimate = new Happening(
                EventCode.DISC, Classifier.EST, actual.happening().eventTime(), OffsetDateTime.parse(TIME));
        ContainerMovement estimated = ContainerMovement.of(
                actual.containerNumber(), estimate, actual.place(), actual.equipment(), actual.carriage());

        assertThat(mayRecord(PORT, Role.OPERATOR, estimated, NOW)).isEmpty();
        assertThat(code(mayRecord(PORT, Role.OPERATOR, as(Classifier.EST, actual), NOW)))
                .contains("FUTURE_TIME[reportedTime]");
    }

    @Test
    void no_time_that_an_event_tells_of_the_past_may_lie_in_the_future() {
        OffsetDateTime tomorrow = OffsetDateTime.parse(TIME).plusDays(1);
        ContainerMovement read = atTianjin(EventCode.XCAP, PORT, TIME)
                .but()
                .observation(new Observation(Optional.of(capturedAt(tomorrow)), Optional.empty(), Optional.empty()))
                .build();
        ContainerMovement updated = named(atTianjin(EventCode.GTIN, PORT, TIME), tomorrow.toString());

        assertThat(code(mayRecord(PORT, Role.OPERATOR, read, NOW))).contains("FUTURE_TIME[capture.captureTime]");
        assertThat(code(mayRecord(PORT, Role.OPERATOR, updated, NOW))).contains("FUTURE_TIME[updatedTime]");
        assertThat(mayRecord(PORT, Role.OPERATOR, read, tomorrow.toInstant())).isEmpty();
    }

    private static Capture capturedAt(OffsetDateTime time) {
        return new Capture(
                Optional.empty(),
                Optional.empty(),
                new MarkedNumber(Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                List.of(),
                Optional.of(time));
    }

    @Test
    void a_retraction_repeats_the_event_and_comes_from_its_writer() {
        ContainerMovement gateOut = atTianjin(EventCode.GTOT, PORT, TIME);
        EventId id = ContainerMovementJson.eventId(gateOut);

        assertThat(MovementRules.retracts(gateOut.retracting(id), gateOut)).isEmpty();
        assertThat(code(MovementRules.retracts(
                        gateOut.writtenBy(CUSTOMS.mspId()).retracting(id), gateOut)))
                .contains("NOT_THE_WRITER[writer]");
        assertThat(code(MovementRules.retracts(
                        atTianjin(EventCode.GTIN, PORT, TIME).retracting(id), gateOut)))
                .contains("RETRACTION[retractedEventId]");
        assertThat(code(MovementRules.retracts(gateOut.retracting(id), gateOut.retracting(id))))
                .contains("RETRACTION[retractedEventId]");
    }

    @Test
    void an_event_that_comes_again_after_its_retraction_stays_retracted() {
        ContainerMovement gateOut = atTianjin(EventCode.GTOT, PORT, TIME);
        ContainerMovement retraction = gateOut.retracting(ContainerMovementJson.eventId(gateOut));
        ContainerMovement another = atTianjin(EventCode.GTIN, PORT, TIME);

        assertThat(code(MovementRules.notRetracted(gateOut, List.of(gateOut, retraction))))
                .contains("RETRACTED[reportedTime]");
        assertThat(MovementRules.notRetracted(gateOut, List.of(gateOut))).isEmpty();
        assertThat(MovementRules.notRetracted(another, List.of(gateOut, retraction)))
                .isEmpty();
    }

    @Test
    void a_version_that_is_no_newer_than_the_retraction_of_its_name_stays_retracted() {
        ContainerMovement first = named(atTianjin(EventCode.GTOT, PORT, TIME), "2026-11-01T00:00:00Z");
        ContainerMovement retraction =
                named(first.retracting(ContainerMovementJson.eventId(first)), "2026-11-02T00:00:00Z");
        ContainerMovement late = named(atTianjin(EventCode.GTIN, PORT, TIME), "2026-11-02T00:00:00Z");
        ContainerMovement newer = named(atTianjin(EventCode.GTIN, PORT, TIME), "2026-11-02T00:00:01Z");

        assertThat(code(MovementRules.notRetracted(late, List.of(first, retraction))))
                .contains("RETRACTED[updatedTime]");
        assertThat(MovementRules.notRetracted(newer, List.of(first, retraction)))
                .isEmpty();
        assertThat(MovementRules.notRetracted(late, List.of(first, retraction, newer)))
                .isEmpty();
    }

    private static ContainerMovement named(ContainerMovement movement, String updated) {
        return movement.but()
                .provenance(new Provenance(
                        Optional.empty(),
                        Optional.of("SMDG:HLC"),
                        Optional.of("N-1"),
                        Optional.of(OffsetDateTime.parse(updated))))
                .build();
    }

    @Test
    void an_event_at_no_place_is_written_in_each_ones_own_capacity() {
        ContainerMovement confirmed = nowhere(EventCode.CONF);

        assertThat(mayRecord(PORT, Role.OPERATOR, confirmed, NOW)).isEmpty();
        assertThat(mayRecord(CUSTOMS, Role.OFFICER, confirmed, NOW)).isEmpty();
        assertThat(code(mayRecord(CUSTOMS, Role.OFFICER, nowhere(EventCode.DEPA), NOW)))
                .contains("NOT_A_CUSTOMS_CODE[eventCode]");
        assertThat(code(mayRecord(PORT, Role.OFFICER, confirmed, NOW))).contains("ROLE");
    }

    @Test
    void a_retraction_of_an_event_at_no_place_has_none_either() {
        ContainerMovement confirmed = nowhere(EventCode.CONF).writtenBy(PORT.mspId());
        EventId id = ContainerMovementJson.eventId(confirmed);
        ContainerMovement placed =
                confirmed.but().place(Place.at(new UnLocode("CNTXG"))).build();

        assertThat(MovementRules.retracts(confirmed.retracting(id), confirmed)).isEmpty();
        assertThat(code(MovementRules.retracts(placed.retracting(id), confirmed)))
                .contains("RETRACTION[retractedEventId]");
    }

    private static ContainerMovement nowhere(EventCode code) {
        OffsetDateTime time = OffsetDateTime.parse(TIME);
        return ContainerMovement.shared()
                .happening(Happening.actual(code, time))
                .carriage(Carriage.of(Direction.EXPORT))
                .documents(new Documents(
                        Optional.empty(),
                        Optional.of("B-1"),
                        Optional.empty(),
                        Optional.empty(),
                        List.of(new DocumentReference("BKG", "B-1"))))
                .provenance(
                        new Provenance(Optional.empty(), Optional.of("LINE"), Optional.of("E-1"), Optional.of(time)))
                .build();
    }

    private static ContainerMovement as(Classifier classifier, ContainerMovement movement) {
        Happening given = movement.happening();
        return ContainerMovement.of(
                movement.containerNumber(),
                new Happening(given.code(), classifier, given.eventTime(), given.reportedTime()),
                movement.place(),
                movement.equipment(),
                movement.carriage());
    }

    private static Optional<String> code(Optional<Reason> reason) {
        return reason.map(found -> found.field().isEmpty() ? found.code() : found.code() + "[" + found.field() + "]");
    }

    /** The first fault. */
    private static Optional<Reason> mayRecord(
            Member member, Role role, ContainerMovement movement, Instant transactionTime) {
        return MovementRules.faults(member, role, movement, transactionTime).stream()
                .findFirst();
    }
}
