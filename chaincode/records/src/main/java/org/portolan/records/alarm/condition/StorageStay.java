package org.portolan.records.alarm.condition;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.alarm.rule.RuleVersion;
import org.portolan.records.alarm.rule.Rules;
import org.portolan.records.alarm.rule.StorageArea;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.recorded.RecordedMovement;

/** A box in one slot of a yard, from its stacking there until it is stacked elsewhere or leaves. */
record StorageStay(RecordedMovement stacking, BoxKinds kinds) {

    static Stream<AlarmCondition> conditions(CountedEvents events, Rules rules) {
        return events.events().stream()
                .filter(event -> CountedEvents.code(event) == EventCode.XSTK
                        && event.movement().place().yardSlot().isPresent())
                .map(stacking -> of(stacking, events))
                .flatMap(stay -> stay.conditions(rules));
    }

    private static StorageStay of(RecordedMovement stacking, CountedEvents events) {
        List<RecordedMovement> before = events.events().stream()
                .filter(event -> !CountedEvents.time(event).isAfter(CountedEvents.time(stacking)))
                .toList();
        List<RecordedMovement> standing = events.since(stacking).stream()
                .takeWhile(event -> !endsAt(event, stacking))
                .toList();
        return new StorageStay(
                stacking,
                new BoxKinds(
                        before, standing, stacking.movement().place().location().country()));
    }

    private static boolean endsAt(RecordedMovement event, RecordedMovement stacking) {
        return CountedEvents.code(event) == EventCode.XSTK
                || CountedEvents.isAway(event, stacking.movement().place().location());
    }

    private Stream<AlarmCondition> conditions(Rules rules) {
        return rules
                .inForce(stacking.movement().place(), CountedEvents.time(stacking), StorageArea.class::isInstance)
                .stream()
                .flatMap(version -> condition(version).stream());
    }

    private Optional<AlarmCondition> condition(RuleVersion version) {
        StorageArea area = (StorageArea) version.rule();
        String slot = stacking.movement().place().yardSlot().orElseThrow();
        return area.allows(slot)
                ? Optional.empty()
                : kinds.saidBy(area.boxes()).map(said -> condition(version, area, said));
    }

    private AlarmCondition condition(RuleVersion version, StorageArea area, RecordedMovement said) {
        return new AlarmCondition(
                stacking.movement().containerNumber(),
                area.ruleId(),
                version.version(),
                Stream.of(stacking, said)
                        .distinct()
                        .map(RecordedMovement::eventId)
                        .toList(),
                AlarmSite.of(List.of(stacking.movement(), said.movement())),
                new AlarmDetail.IllegalStorage(
                        area.boxes(),
                        kinds.saidBy(BoxKind.DANGEROUS).isPresent(),
                        kinds.saidBy(BoxKind.REEFER).isPresent(),
                        CountedEvents.time(stacking),
                        stacking.movement().place().yardSlot().orElseThrow(),
                        area.allowedAreas()));
    }
}
