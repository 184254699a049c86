package org.portolan.records.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.records.fixture.Alarms.discharged;
import static org.portolan.records.fixture.Alarms.limit;
import static org.portolan.records.fixture.Alarms.oneHour;
import static org.portolan.records.fixture.Alarms.stacked;
import static org.portolan.records.fixture.Alarms.trail;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.condition.AlarmDetail;
import org.portolan.records.alarm.condition.AlarmSite;
import org.portolan.records.alarm.condition.NodePassed;
import org.portolan.records.alarm.rule.OvertimeLimit;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;

class OvertimeTest {
    private static final OffsetDateTime TWO_MINUTES_AFTER_STACKING = time("2022-02-23T14:39:43+08:00");

    @Test
    void the_case_of_tianjin_is_one_alarm_with_all_that_its_screen_shows() {
        List<AlarmCondition> found = at(trail(discharged(), stacked()), TWO_MINUTES_AFTER_STACKING);

        assertThat(found).singleElement().satisfies(condition -> {
            assertThat(condition.containerNumber()).isEqualTo(Shipments.CONTAINER);
            assertThat(condition.site())
                    .isEqualTo(new AlarmSite(
                            Alarms.TIANJIN,
                            Optional.empty(),
                            Direction.IMPORT,
                            Optional.of(Shipments.BILL_OF_LADING),
                            Optional.of("042N")));
            assertThat(condition.detail())
                    .isEqualTo(new AlarmDetail.Overtime(
                            new NodePassed(EventCode.DISC, time("2022-02-23T13:14:15+08:00")),
                            Optional.of(new NodePassed(EventCode.XSTK, time("2022-02-23T14:37:43+08:00"))),
                            60));
            assertThat(condition.ruleId()).hasToString("OVERTIME-CNTXG-DISC-XSTK-IMPORT");
            assertThat(condition.ruleVersion()).isEqualTo(1);
        });
    }

    @Test
    void a_box_that_is_never_stacked_is_overdue_from_the_moment_after_the_limit() {
        Trail trail = trail(discharged());

        assertThat(at(trail, time("2022-02-23T14:14:15+08:00"))).isEmpty();
        assertThat(at(trail, time("2022-02-23T14:14:15.001+08:00"))).hasSize(1);
        assertThat(AlarmConditions.nextDue(trail, oneHour(), time("2022-02-23T13:20:00+08:00")))
                .contains(time("2022-02-23T14:14:15+08:00"));
        assertThat(AlarmConditions.nextDue(trail, oneHour(), TWO_MINUTES_AFTER_STACKING))
                .isEmpty();
    }

    @Test
    void it_is_the_same_alarm_before_and_after_the_box_is_stacked_too_late() {
        AlarmCondition missing =
                at(trail(discharged()), TWO_MINUTES_AFTER_STACKING).getFirst();
        AlarmCondition late =
                at(trail(discharged(), stacked()), TWO_MINUTES_AFTER_STACKING).getFirst();

        assertThat(late.alarmId()).isEqualTo(missing.alarmId());
        assertThat(AlarmConditions.reachedLater(
                        trail(discharged(), stacked()),
                        oneHour(),
                        missing.evidenceEvents().getFirst()))
                .contains(new NodePassed(EventCode.XSTK, time("2022-02-23T14:37:43+08:00")));
    }

    @Test
    void the_version_that_was_in_force_when_the_step_began_decides() {
        Rules changed =
                Rules.of(List.of(limit(120, 2, "2022-02-23T14:00:00+08:00"), limit(60, 1, "2022-01-01T00:00:00Z")));
        Rules before =
                Rules.of(List.of(limit(120, 2, "2022-02-23T13:00:00+08:00"), limit(60, 1, "2022-01-01T00:00:00Z")));
        Trail trail = trail(discharged(), stacked());

        assertThat(AlarmConditions.at(trail, changed, TWO_MINUTES_AFTER_STACKING))
                .extracting(AlarmCondition::ruleVersion)
                .containsExactly(1);
        assertThat(AlarmConditions.at(trail, before, TWO_MINUTES_AFTER_STACKING))
                .isEmpty();
    }

    @Test
    void no_limit_reaches_back_to_steps_before_it_was_valid() {
        Rules later = Rules.of(List.of(limit(60, 1, "2022-02-24T00:00:00Z")));

        assertThat(AlarmConditions.at(trail(discharged()), later, time("2022-03-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_limit_of_the_facility_goes_before_the_one_of_the_place() {
        OvertimeLimit quay = new OvertimeLimit(
                Alarms.TIANJIN, Optional.of("TPCT"), EventCode.DISC, EventCode.XSTK, Direction.IMPORT, 90);
        Rules both = Rules.of(
                List.of(limit(60, 1, "2022-01-01T00:00:00Z"), Alarms.version(quay, 1, "2022-01-01T00:00:00Z")));
        ContainerMovement atQuay = discharged()
                .but()
                .place(new Place(Alarms.TIANJIN, Optional.of("TPCT"), Optional.empty(), Optional.empty()))
                .build();

        assertThat(AlarmConditions.at(trail(atQuay, stacked()), both, TWO_MINUTES_AFTER_STACKING))
                .isEmpty();
        assertThat(AlarmConditions.at(trail(discharged(), stacked()), both, TWO_MINUTES_AFTER_STACKING))
                .hasSize(1);
    }

    @Test
    void a_box_picked_up_directly_in_time_is_not_overdue_for_the_yard() {
        ContainerMovement out = Shipments.atTianjin(EventCode.GTOT, Members.cntxgPort(), "2022-02-23T13:50:00+08:00");

        assertThat(at(trail(discharged(), out), time("2022-03-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void exports_and_other_ports_have_limits_of_their_own() {
        ContainerMovement export = Shipments.event(
                EventCode.DISC, Members.cntxgPort(), "CNTXG", "2022-02-23T13:14:15+08:00", Direction.EXPORT);
        ContainerMovement elsewhere = Shipments.event(
                EventCode.DISC, Members.sgsinPort(), "SGSIN", "2022-02-23T13:14:15+08:00", Direction.IMPORT);

        assertThat(at(trail(export), time("2022-03-01T00:00:00Z"))).isEmpty();
        assertThat(at(trail(elsewhere), time("2022-03-01T00:00:00Z"))).isEmpty();
    }

    @Test
    void an_event_that_was_taken_back_counts_for_nothing() {
        ContainerMovement retraction = discharged().retracting(ContainerMovementJson.eventId(discharged()));

        assertThat(at(trail(discharged(), retraction), time("2022-03-01T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void a_discharge_said_twice_is_one_step() {
        ContainerMovement again = Shipments.atTianjin(EventCode.DISC, Members.cntxgPort(), "2022-02-23T13:14:20+08:00");

        assertThat(at(trail(discharged(), again, stacked()), TWO_MINUTES_AFTER_STACKING))
                .hasSize(1);
    }

    private static List<AlarmCondition> at(Trail trail, OffsetDateTime asOf) {
        return AlarmConditions.at(trail, oneHour(), asOf);
    }

    private static OffsetDateTime time(String text) {
        return OffsetDateTime.parse(text);
    }
}
