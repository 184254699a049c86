package org.portolan.gateway.alarm.watch;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.alarm.AlarmTransactions;
import org.portolan.gateway.alarm.AlarmTransactions.Act;
import org.portolan.gateway.alarm.view.Alarms;
import org.portolan.gateway.alarm.view.RuleBook;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmRules;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.place.CountryCode;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.TimeText;
import org.springframework.stereotype.Component;

/** Escalates the alarms of a country that were not explained in time; customs does this, a port's gateway never. */
@Component
final class Escalation {
    private final Alarms alarms;
    private final RuleBook rules;
    private final Clock clock;

    Escalation(Alarms alarms, RuleBook rules, Clock clock) {
        this.alarms = alarms;
        this.rules = rules;
        this.clock = clock;
    }

    void look(CountryCode country, AlarmSender sender) {
        OffsetDateTime now = DueContainers.moment(clock.instant());
        alarms.unexplainedSince(TimeText.sortable(now), country).stream()
                .filter(alarm -> isLate(alarm, now))
                .map(alarm -> AlarmTransactions.acting(
                        alarm.condition().containerNumber(),
                        alarm.alarmId(),
                        new Act(AlarmState.ESCALATED, Optional.empty())))
                .forEach(sender::send);
    }

    private boolean isLate(Alarm alarm, OffsetDateTime now) {
        UnLocode location = alarm.condition().site().location();
        return now.isAfter(AlarmRules.explainBy(alarm, rules.at(List.of(location))));
    }
}
