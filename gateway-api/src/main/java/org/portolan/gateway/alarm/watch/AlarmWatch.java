package org.portolan.gateway.alarm.watch;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.portolan.gateway.alarm.AlarmTransactions;
import org.portolan.gateway.alarm.view.Alarms;
import org.portolan.gateway.alarm.view.RuleBook;
import org.portolan.gateway.alarm.watch.AlarmSender.Sent;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.trail.Trail;
import org.springframework.stereotype.Component;

/**
 * Looks at one container after the other. What it finds by the read model the contract checks again by the ledger, so a
 * read model that is behind, or a second gateway, can raise nothing wrong and nothing twice.
 */
@Component
final class AlarmWatch {
    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int AT_ONCE = 200;

    private final DueContainers due;
    private final Traces traces;
    private final RuleBook rules;
    private final Alarms alarms;
    private final Clock clock;

    AlarmWatch(DueContainers due, Traces traces, RuleBook rules, Alarms alarms, Clock clock) {
        this.due = due;
        this.traces = traces;
        this.rules = rules;
        this.alarms = alarms;
        this.clock = clock;
    }

    /** Looks at everything that is due at these places, as of a block that the read model contains, until told to end. */
    void look(long block, WatchedPlaces places, AlarmSender sender, BooleanSupplier ended) {
        if (block < due.done()) {
            // The read model is being filled again; what it does not know yet would look as if it had never come.
            return;
        }
        due.takeIn(block, places);
        List<ContainerNumber> containers = due.dueAt(now(), AT_ONCE);
        while (!containers.isEmpty() && !ended.getAsBoolean()) {
            containers.stream()
                    .takeWhile(container -> !ended.getAsBoolean())
                    .forEach(container -> look(container, places, sender));
            containers = due.dueAt(now(), AT_ONCE);
        }
    }

    private void look(ContainerNumber container, WatchedPlaces places, AlarmSender sender) {
        OffsetDateTime now = now();
        Optional<Trail> trail = traces.find(container, OptionalLong.empty()).map(traced -> traced.trail());
        Rules inForce = trail.map(rules::of).orElseGet(() -> Rules.of(List.of()));
        boolean unfinished = trail.stream()
                        .flatMap(known -> AlarmConditions.at(known, inForce, now).stream())
                        .filter(condition -> places.contains(condition.site().location()))
                        .filter(this::isNew)
                        .map(condition -> sender.send(
                                AlarmTransactions.raising(condition.containerNumber(), condition.alarmId())))
                        .filter(sent -> sent != Sent.REFUSED)
                        .count()
                > 0;
        // What is under way may still turn out invalid: another look shows whether it became an alarm.
        Optional<OffsetDateTime> again = unfinished ? Optional.of(now.plus(SOON)) : Optional.empty();
        Optional<OffsetDateTime> next = trail.flatMap(known -> AlarmConditions.nextDue(known, inForce, now));
        due.lookAgain(container, Stream.concat(again.stream(), next.stream()).min(OffsetDateTime::compareTo));
    }

    private boolean isNew(AlarmCondition condition) {
        AlarmId alarmId = condition.alarmId();
        return alarms.raised(List.of(alarmId)).isEmpty();
    }

    private OffsetDateTime now() {
        return DueContainers.moment(clock.instant());
    }
}
