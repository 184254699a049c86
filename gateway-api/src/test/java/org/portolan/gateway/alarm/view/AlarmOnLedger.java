package org.portolan.gateway.alarm.view;

import com.google.protobuf.ByteString;
import java.time.OffsetDateTime;
import java.util.List;
import org.portolan.gateway.blocks.TestTransaction;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmActJson;
import org.portolan.records.alarm.condition.AlarmCondition;
import org.portolan.records.alarm.condition.AlarmConditions;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.recorded.LedgerPosition;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.Trail;
import org.portolan.records.fixture.Alarms;
import org.portolan.records.fixture.Members;

/** An overtime at Tianjin as customs raises it, and as the contract writes it. */
public final class AlarmOnLedger {
    static final OffsetDateTime RAISED = OffsetDateTime.parse("2022-02-23T14:39:43+08:00");

    private AlarmOnLedger() {}

    public static Alarm raised(String container, int minutesLater) {
        var number = new ContainerNumber(container);
        AlarmCondition condition = AlarmConditions.at(
                        Trail.of(List.of(recorded(number, Alarms.discharged()), recorded(number, Alarms.stacked()))),
                        Alarms.oneHour(),
                        RAISED)
                .getFirst();
        return new Alarm(
                List.of(AlarmAct.raising(condition, Members.cnCustoms().mspId(), RAISED.plusMinutes(minutesLater))));
    }

    private static RecordedMovement recorded(ContainerNumber number, ContainerMovement like) {
        return RecordedMovement.of(
                ContainerMovement.about(number)
                        .happening(like.happening())
                        .place(like.place())
                        .equipment(like.equipment())
                        .carriage(like.carriage())
                        .documents(like.documents())
                        .writtenBy(Members.cntxgPort().mspId())
                        .build(),
                new LedgerPosition(1, 0, 0));
    }

    public static TestTransaction write(TestTransaction transaction, Alarm alarm) {
        AlarmAct act = alarm.acts().getLast();
        return transaction.writes(
                "movement",
                TestTransaction.key(
                        "alarmAct",
                        act.containerNumber().toString(),
                        act.alarmId().hex(),
                        act.actId().hex()),
                bytes(alarm));
    }

    static ByteString bytes(Alarm alarm) {
        return ByteString.copyFrom(AlarmActJson.write(alarm.acts().getLast()));
    }
}
