package org.portolan.records.alarm.rule;

import java.time.Duration;
import java.util.Optional;
import org.portolan.records.container.Place;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** How many minutes a box going one way may take from one node to the next; 1 minute to 366 days. */
public record OvertimeLimit(
        UnLocode location,
        Optional<String> facilityCode,
        EventCode fromNode,
        EventCode toNode,
        Direction direction,
        int limitMinutes)
        implements AlarmRule {
    private static final int LONGEST = 366 * 24 * 60;

    public OvertimeLimit {
        new Place(location, facilityCode, Optional.empty(), Optional.empty());
        if (fromNode == toNode) {
            throw new InvalidValue(Reason.at("toNode", ReasonCode.CONTRADICTION, "must differ from fromNode"));
        }
        requireNode("fromNode", fromNode);
        requireNode("toNode", toNode);
        if (limitMinutes < 1 || limitMinutes > LONGEST) {
            throw new InvalidValue(Reason.at("limitMinutes", ReasonCode.LIMIT, "must be 1 to " + LONGEST + " minutes"));
        }
    }

    @Override
    public RuleId idAt(Optional<String> facility) {
        return RuleId.of("OVERTIME", location, facility, fromNode, toNode, direction);
    }

    /** The longest time allowed; what takes exactly so long is in time. */
    public Duration limit() {
        return Duration.ofMinutes(limitMinutes);
    }

    private static void requireNode(String field, EventCode code) {
        if (code.type() != EventType.EQUIPMENT && code.type() != EventType.TRANSPORT) {
            throw new InvalidValue(Reason.at(field, ReasonCode.NOT_A_NODE, "must be an equipment or transport event"));
        }
    }
}
