package org.portolan.records.alarm;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** An alarm as its acts add up: in the order of their numbers, without a gap, each following from the one before. */
public record Alarm(List<AlarmAct> acts) {
    public Alarm {
        acts = acts.stream().sorted(Comparator.comparingInt(AlarmAct::number)).toList();
        if (acts.isEmpty()) {
            throw new InvalidValue(
                    Reason.at("acts", ReasonCode.LIST_SIZE, "must begin with the act that raises the alarm"));
        }
        for (int number = 0; number < acts.size(); number++) {
            AlarmAct act = acts.get(number);
            boolean follows =
                    number == 0 || act.state().mayFollow(acts.get(number - 1).state());
            if (act.number() != number
                    || !follows
                    || !act.alarmId().equals(acts.getFirst().alarmId())) {
                throw new InvalidValue(Reason.at("acts", ReasonCode.ORDER, "must follow from each other"));
            }
        }
    }

    /** Folds the acts on one alarm. */
    public static Alarm of(Collection<AlarmAct> acts) {
        return new Alarm(List.copyOf(acts));
    }

    /** Its name. */
    public AlarmId alarmId() {
        return acts.getFirst().alarmId();
    }

    /** What was wrong when it was raised. */
    public AlarmCondition condition() {
        return acts.getFirst().condition().orElseThrow();
    }

    /** When it was raised, which is not when it happened. */
    public OffsetDateTime raisedAt() {
        return acts.getFirst().time();
    }

    /** What it is now. */
    public AlarmState state() {
        return acts.getLast().state();
    }

    /** The port's latest explanation. */
    public Optional<AlarmAct> explanation() {
        return latest(AlarmState.EXPLAINED);
    }

    /** What the port did last. */
    public Optional<AlarmAct> action() {
        return latest(AlarmState.ACTIONED);
    }

    /** The alarm after one more act of this kind. */
    public Alarm after(AlarmState state, MspId writer, OffsetDateTime time, Optional<String> text) {
        AlarmAct act = new AlarmAct(
                alarmId(), condition().containerNumber(), acts.size(), state, writer, time, text, Optional.empty());
        return new Alarm(Stream.concat(acts.stream(), Stream.of(act)).toList());
    }

    private Optional<AlarmAct> latest(AlarmState state) {
        return acts.reversed().stream().filter(act -> act.state() == state).findFirst();
    }
}
