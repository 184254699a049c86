package org.portolan.records.alarm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.rule.ExplanationPeriod;
import org.portolan.records.alarm.rule.RuleVersionJson;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Members;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

class AlarmLifeTest {
    private static final OffsetDateTime RAISED = OffsetDateTime.parse("2022-02-23T14:39:43+08:00");
    private static final AlarmCondition CONDITION = AlarmConditions.at(
                    Alarms.trail(Alarms.discharged(), Alarms.stacked()), Alarms.oneHour(), RAISED)
            .getFirst();
    private static final Alarm ALARM =
            new Alarm(List.of(AlarmAct.raising(CONDITION, Members.cnCustoms().mspId(), RAISED)));

    @Test
    void goes_from_raised_over_an_explanation_and_an_action_to_closed() {
        Alarm closed = act(
                act(act(act(ALARM, AlarmState.EXPLAINED), AlarmState.ACCEPTED), AlarmState.ACTIONED),
                AlarmState.CLOSED);

        assertThat(closed.state()).isEqualTo(AlarmState.CLOSED);
        assertThat(closed.explanation().orElseThrow().text()).contains("Crane 4 stood still");
        assertThat(closed.action().orElseThrow().number()).isEqualTo(3);
    }

    @Test
    void a_refused_explanation_may_be_given_again_and_nothing_follows_the_end() {
        Alarm refused = act(act(ALARM, AlarmState.EXPLAINED), AlarmState.REFUSED);

        assertThat(act(refused, AlarmState.EXPLAINED).state().isOpen()).isTrue();
        assertThat(AlarmState.CLOSED.next()).isEmpty();
        assertThat(AlarmState.FALSE_POSITIVE.next()).isEmpty();
        assertThatThrownBy(() -> act(act(ALARM, AlarmState.FALSE_POSITIVE), AlarmState.EXPLAINED))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void the_port_explains_and_acts_and_customs_of_the_place_judges() {
        Alarm explained = act(ALARM, AlarmState.EXPLAINED);

        assertThat(may(Members.cntxgPort(), Role.OPERATOR, ALARM, AlarmState.EXPLAINED))
                .isEmpty();
        assertThat(may(Members.cnCustoms(), Role.OFFICER, explained, AlarmState.REFUSED))
                .isEmpty();
        assertThat(code(may(Members.cnCustoms(), Role.OFFICER, ALARM, AlarmState.EXPLAINED)))
                .isEqualTo("ROLE");
        assertThat(code(may(Members.sgsinPort(), Role.OPERATOR, ALARM, AlarmState.EXPLAINED)))
                .isEqualTo("ROLE");
        assertThat(code(may(Members.sgCustoms(), Role.OFFICER, explained, AlarmState.ACCEPTED)))
                .isEqualTo("ROLE");
        assertThat(code(may(Members.cnCustoms(), Role.TRADER, explained, AlarmState.ACCEPTED)))
                .isEqualTo("ROLE");
        assertThat(code(may(Members.cnCustoms(), Role.OFFICER, ALARM, AlarmState.CLOSED)))
                .isEqualTo("STATE");
    }

    @Test
    void is_escalated_only_when_the_time_to_explain_is_over() {
        Rules halfAnHour = Rules.of(List.of(Alarms.version(
                new ExplanationPeriod(Alarms.TIANJIN, Optional.empty(), 30), 1, "2022-01-01T00:00:00Z")));

        assertThat(code(escalate(halfAnHour, RAISED.plusMinutes(30)))).isEqualTo("NOT_LATE");
        assertThat(escalate(halfAnHour, RAISED.plusMinutes(31))).isEmpty();
        assertThat(code(escalate(Alarms.oneHour(), RAISED.plusHours(24)))).isEqualTo("NOT_LATE");
        assertThat(escalate(Alarms.oneHour(), RAISED.plusHours(25))).isEmpty();
    }

    @Test
    void is_raised_by_customs_or_the_port_of_the_place_and_only_when_it_holds() {
        List<AlarmCondition> now = List.of(CONDITION);

        assertThat(AlarmRules.mayRaise(Members.cnCustoms(), Role.OFFICER, ALARM.alarmId(), now))
                .isEmpty();
        assertThat(AlarmRules.mayRaise(Members.cntxgPort(), Role.OPERATOR, ALARM.alarmId(), now))
                .isEmpty();
        assertThat(code(AlarmRules.mayRaise(Members.sgsinPort(), Role.OPERATOR, ALARM.alarmId(), now)))
                .isEqualTo("ROLE");
        assertThat(code(AlarmRules.mayRaise(Members.cnCustoms(), Role.OFFICER, ALARM.alarmId(), List.of())))
                .isEqualTo("NO_CONDITION");
    }

    @Test
    void a_rule_is_set_by_customs_of_the_country_with_the_next_number() {
        var first = Alarms.limit(60, 1, "2022-01-01T00:00:00Z");
        var second = Alarms.limit(90, 2, "2022-02-01T00:00:00Z");

        assertThat(AlarmRules.maySet(Members.cnCustoms(), Role.OFFICER, first, List.of()))
                .isEmpty();
        assertThat(AlarmRules.maySet(Members.cnCustoms(), Role.OFFICER, second, List.of(first)))
                .isEmpty();
        assertThat(first(AlarmRules.maySet(Members.cnCustoms(), Role.OFFICER, second, List.of())))
                .isEqualTo("VERSION");
        assertThat(first(AlarmRules.maySet(
                        Members.cnCustoms(), Role.OFFICER, Alarms.limit(9, 2, "2021-12-01T00:00:00Z"), List.of(first))))
                .isEqualTo("VALIDITY");
        assertThat(first(AlarmRules.maySet(Members.sgCustoms(), Role.OFFICER, first, List.of())))
                .isEqualTo("WRITER");
        assertThat(first(AlarmRules.maySet(
                        Members.sgCustoms(),
                        Role.OFFICER,
                        first.writtenBy(Members.sgCustoms().mspId()),
                        List.of())))
                .isEqualTo("FOREIGN_PLACE");
    }

    @Test
    void is_read_as_it_was_written() {
        AlarmAct raised = ALARM.acts().getFirst();
        var version = Alarms.limit(60, 1, "2022-01-01T00:00:00Z");

        assertThat(AlarmActJson.read(AlarmActJson.write(raised))).isEqualTo(raised);
        assertThat(RuleVersionJson.readRecorded(RuleVersionJson.write(version))).isEqualTo(version);
    }

    @Test
    void tells_all_that_keeps_a_rule_from_being_set() {
        var first = Alarms.limit(60, 1, "2022-01-01T00:00:00Z");

        assertThat(AlarmRules.maySet(
                        Members.sgCustoms(), Role.OFFICER, Alarms.limit(9, 7, "2021-12-01T00:00:00Z"), List.of(first)))
                .map(Reason::field)
                .containsExactly("writer", "location", "version", "validFrom");
    }

    private static Optional<Reason> may(Member caller, Role role, Alarm alarm, AlarmState next) {
        return AlarmRules.mayAct(caller, role, alarm, next, RAISED.plusMinutes(1), Alarms.oneHour());
    }

    private static Optional<Reason> escalate(Rules rules, OffsetDateTime now) {
        return AlarmRules.mayAct(Members.cnCustoms(), Role.OFFICER, ALARM, AlarmState.ESCALATED, now, rules);
    }

    private static String first(List<Reason> reasons) {
        return code(reasons.stream().findFirst());
    }

    private static String code(Optional<Reason> reason) {
        return reason.map(Reason::code).orElse("");
    }

    private static Alarm act(Alarm alarm, AlarmState state) {
        List<String> texts = new ArrayList<>(List.of("Crane 4 stood still"));
        Member writer = state.isForPort() ? Members.cntxgPort() : Members.cnCustoms();
        return alarm.after(
                state,
                writer.mspId(),
                RAISED.plusMinutes(alarm.acts().size()),
                state.needsText() ? Optional.of(texts.getFirst()) : Optional.empty());
    }
}
