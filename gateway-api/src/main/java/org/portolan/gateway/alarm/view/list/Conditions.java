package org.portolan.gateway.alarm.view.list;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.Alarms;
import org.portolan.gateway.alarm.view.RuleBook;
import org.portolan.gateway.lookup.AlarmExtent;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.reading.Json;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditionJson;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springframework.stereotype.Component;

/** Evaluates a container as of a time without raising anything, for customs and for the ports concerned. */
@Component
final class Conditions {
    private final Traces traces;
    private final RuleBook rules;
    private final Alarms alarms;
    private final AlarmReach reach;
    private final Lookups lookups;

    Conditions(Traces traces, RuleBook rules, Alarms alarms, AlarmReach reach, Lookups lookups) {
        this.traces = traces;
        this.rules = rules;
        this.alarms = alarms;
        this.reach = reach;
        this.lookups = lookups;
    }

    /** Something that is wrong, and whether there is an alarm about it. */
    public record ConditionShown(String alarmId, boolean raised, Json condition) {}

    List<ConditionShown> at(Caller caller, ContainerNumber container, OffsetDateTime asOf) {
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            return List.of();
        }
        var visible = reach.of(caller, Optional.empty());
        return traces.find(container, OptionalLong.empty()).stream()
                .flatMap(traced -> AlarmConditions.at(traced.trail(), rules.of(traced.trail()), asOf).stream())
                .filter(condition -> isWithin(visible, condition))
                .map(this::show)
                .toList();
    }

    private ConditionShown show(AlarmCondition condition) {
        boolean raised = !alarms.raised(List.of(condition.alarmId())).isEmpty();
        return new ConditionShown(condition.alarmId().hex(), raised, Json.of(AlarmConditionJson.json(condition)));
    }

    private static boolean isWithin(AlarmExtent reach, AlarmCondition condition) {
        return switch (reach) {
            case AlarmExtent.Everything everywhere -> true;
            case AlarmExtent.AtPlaces(var places, var sight) ->
                places.contains(condition.site().location());
            case AlarmExtent.OwnUnexplained own -> false;
            case AlarmExtent.Nothing nowhere -> false;
        };
    }
}
