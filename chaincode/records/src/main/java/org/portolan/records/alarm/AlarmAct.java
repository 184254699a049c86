package org.portolan.records.alarm;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.PlainText;
import org.portolan.records.text.TimeText;

/**
 * One act on an alarm, never changed: the first, number 0, raises it and carries the whole condition, the others say what
 * became of it. Texts are on the shared ledger and name no person.
 */
public record AlarmAct(
        AlarmId alarmId,
        ContainerNumber containerNumber,
        int number,
        AlarmState state,
        MspId writer,
        OffsetDateTime time,
        Optional<String> text,
        Optional<AlarmCondition> condition) {

    /** The longest text, in characters. */
    public static final int LONGEST_TEXT = 500;

    /** The most acts on one alarm. */
    public static final int MOST = 1_000;

    public AlarmAct {
        TimeText.require("time", time);
        PlainText.check("text", text, LONGEST_TEXT);
        if (number < 0 || number >= MOST || (number == 0) != (state == AlarmState.RAISED)) {
            throw new InvalidValue(
                    Reason.at("number", ReasonCode.NUMBER, "must be 0 for the act that raises, and for no other"));
        }
        if (condition.isPresent() != (state == AlarmState.RAISED)) {
            throw new InvalidValue(
                    Reason.at("condition", ReasonCode.CONTRADICTION, "must stand in the act that raises only"));
        }
        if (state.needsText() && text.isEmpty()) {
            throw new InvalidValue(Reason.at("text", ReasonCode.MISSING_FIELD, "is mandatory for " + state));
        }
        condition.ifPresent(raised -> requireName(alarmId, containerNumber, raised));
    }

    /** The act that raises an alarm about a condition. */
    public static AlarmAct raising(AlarmCondition condition, MspId writer, OffsetDateTime time) {
        return new AlarmAct(
                condition.alarmId(),
                condition.containerNumber(),
                0,
                AlarmState.RAISED,
                writer,
                time,
                Optional.empty(),
                Optional.of(condition));
    }

    /** The name of the act: the digest of its canonical form. */
    public Digest actId() {
        return Digest.of(AlarmActJson.write(this));
    }

    private static void requireName(AlarmId alarmId, ContainerNumber container, AlarmCondition raised) {
        if (!alarmId.equals(raised.alarmId()) || !container.equals(raised.containerNumber())) {
            throw new InvalidValue(Reason.at("alarmId", ReasonCode.CONTRADICTION, "must name the condition"));
        }
    }
}
