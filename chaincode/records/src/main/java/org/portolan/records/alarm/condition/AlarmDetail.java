package org.portolan.records.alarm.condition;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.portolan.records.alarm.rule.BoxKind;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.member.MspId;

/** What one type of alarm tells beyond what all tell. */
public sealed interface AlarmDetail {

    /** The type that goes with it. */
    AlarmType type();

    /** From which node on the time ran, where it ended, if it had ended when the alarm was raised, and what was allowed. */
    record Overtime(NodePassed previous, Optional<NodePassed> current, int limitMinutes) implements AlarmDetail {
        @Override
        public AlarmType type() {
            return AlarmType.OVERTIME;
        }
    }

    /** Which kind of box stands where since when, what is known of its goods, and which areas are for such boxes. */
    record IllegalStorage(
            BoxKind boxes,
            boolean dangerous,
            boolean reefer,
            OffsetDateTime yardEntryTime,
            String yardSlot,
            List<String> allowedAreas)
            implements AlarmDetail {
        public IllegalStorage {
            allowedAreas = List.copyOf(allowedAreas);
        }

        @Override
        public AlarmType type() {
            return AlarmType.ILLEGAL_STORAGE;
        }
    }

    /** When the box left, and which hold stood then. */
    record Exit(OffsetDateTime exitTime, EventCode hold, OffsetDateTime heldSince, MspId heldBy)
            implements AlarmDetail {
        @Override
        public AlarmType type() {
            return AlarmType.EXIT_WITHOUT_RELEASE;
        }
    }
}
