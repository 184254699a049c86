package org.portolan.records.alarm.condition;

import java.util.List;
import org.portolan.records.alarm.rule.RuleId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Something that is wrong, with all that an alarm about it shows: a copy of what the events and the rule's version said,
 * so that later events and versions do not alter it. The first evidence event names the condition.
 */
public record AlarmCondition(
        ContainerNumber containerNumber,
        RuleId ruleId,
        int ruleVersion,
        List<EventId> evidenceEvents,
        AlarmSite site,
        AlarmDetail detail) {
    static final int MOST_EVENTS = 10;

    public AlarmCondition {
        evidenceEvents = List.copyOf(evidenceEvents);
        if (evidenceEvents.isEmpty() || evidenceEvents.size() > MOST_EVENTS) {
            throw new InvalidValue(Reason.at("evidenceEvents", ReasonCode.LIST_SIZE, "must be 1 to " + MOST_EVENTS));
        }
        if (ruleVersion < 1) {
            throw new InvalidValue(Reason.at("ruleVersion", ReasonCode.VERSION, "must be 1 or more"));
        }
    }

    /** What it is about. */
    public AlarmType type() {
        return detail.type();
    }

    /** The name of the one alarm about it. */
    public AlarmId alarmId() {
        return AlarmId.of(type(), containerNumber, ruleId, evidenceEvents.getFirst());
    }
}
