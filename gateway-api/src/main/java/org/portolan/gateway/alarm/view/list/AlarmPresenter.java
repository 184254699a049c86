package org.portolan.gateway.alarm.view.list;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.alarm.view.RuleBook;
import org.portolan.gateway.alarm.view.list.AlarmShown.ActShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.NodeShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.RuleShown;
import org.portolan.gateway.alarm.view.list.AlarmShown.StorageShown;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.alarm.condition.AlarmDetail;
import org.portolan.records.alarm.condition.NodePassed;
import org.portolan.records.container.EventId;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.text.TimeText;
import org.springframework.stereotype.Component;

/** Puts alarms into the form of the API, with the end of a step that came after its alarm. */
@Component
public final class AlarmPresenter {
    private final AlarmWords words;
    private final Traces traces;
    private final RuleBook rules;

    AlarmPresenter(AlarmWords words, Traces traces, RuleBook rules) {
        this.words = words;
        this.traces = traces;
        this.rules = rules;
    }

    /** The alarm under its number in a list. */
    public AlarmShown show(int number, Alarm alarm, Locale locale) {
        AlarmCondition condition = alarm.condition();
        var site = condition.site();
        return new AlarmShown(
                number,
                alarm.alarmId().hex(),
                condition.type().name(),
                alarm.state().name(),
                alarm.state().isOpen(),
                condition.containerNumber().toString(),
                site.direction().name(),
                site.location().toString(),
                site.facilityCode(),
                site.billOfLading(),
                site.voyage(),
                previous(condition, locale),
                current(condition, locale),
                overtime(condition).map(AlarmDetail.Overtime::limitMinutes),
                storage(condition),
                words.content(condition, locale),
                TimeText.write(alarm.raisedAt()),
                alarm.explanation().map(AlarmPresenter::act),
                alarm.action().map(AlarmPresenter::act),
                new RuleShown(condition.ruleId().id(), condition.ruleVersion()),
                condition.evidenceEvents().stream().map(EventId::hex).toList(),
                alarm.state().next().stream().map(AlarmState::name).toList());
    }

    /** Everything that was done about it, the raising first. */
    public List<ActShown> acts(Alarm alarm) {
        return alarm.acts().stream().map(AlarmPresenter::act).toList();
    }

    private Optional<NodeShown> previous(AlarmCondition condition, Locale locale) {
        return switch (condition.detail()) {
            case AlarmDetail.Overtime overtime -> Optional.of(node(overtime.previous(), false, locale));
            case AlarmDetail.Exit exit ->
                Optional.of(node(new NodePassed(exit.hold(), exit.heldSince()), false, locale));
            case AlarmDetail.IllegalStorage storage -> Optional.empty();
        };
    }

    private Optional<NodeShown> current(AlarmCondition condition, Locale locale) {
        return switch (condition.detail()) {
            case AlarmDetail.Overtime overtime ->
                overtime.current()
                        .map(node -> node(node, false, locale))
                        .or(() -> reachedLater(condition).map(node -> node(node, true, locale)));
            case AlarmDetail.Exit exit ->
                Optional.of(node(new NodePassed(EventCode.GTOT, exit.exitTime()), false, locale));
            case AlarmDetail.IllegalStorage storage -> Optional.empty();
        };
    }

    private Optional<NodePassed> reachedLater(AlarmCondition condition) {
        return traces.find(condition.containerNumber(), OptionalLong.empty())
                .flatMap(traced -> AlarmConditions.reachedLater(
                        traced.trail(),
                        rules.of(traced.trail()),
                        condition.evidenceEvents().getFirst()));
    }

    private NodeShown node(NodePassed passed, boolean afterwards, Locale locale) {
        return new NodeShown(
                passed.node().name(), words.node(passed.node(), locale), TimeText.write(passed.time()), afterwards);
    }

    private static Optional<StorageShown> storage(AlarmCondition condition) {
        return condition.detail() instanceof AlarmDetail.IllegalStorage storage
                ? Optional.of(new StorageShown(
                        storage.dangerous(),
                        storage.reefer(),
                        storage.boxes().name(),
                        TimeText.write(storage.yardEntryTime()),
                        storage.yardSlot(),
                        storage.allowedAreas()))
                : Optional.empty();
    }

    private static Optional<AlarmDetail.Overtime> overtime(AlarmCondition condition) {
        return condition.detail() instanceof AlarmDetail.Overtime overtime ? Optional.of(overtime) : Optional.empty();
    }

    private static ActShown act(AlarmAct act) {
        return new ActShown(
                act.number(), act.state().name(), act.writer().id(), TimeText.write(act.time()), act.text());
    }
}
