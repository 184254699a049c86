package org.portolan.contracts.alarm;

import java.util.List;
import java.util.Optional;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.state.ChannelState;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.contracts.state.StateEntry;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmAct;
import org.portolan.records.alarm.AlarmActJson;
import org.portolan.records.alarm.condition.AlarmId;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;

/** Acts as they lie on the ledger: by container, then alarm, then the digest of what the act says. */
final class AlarmRecords {
    private static final String KIND = "alarmAct";

    private AlarmRecords() {}

    /** Read as a range, so that of two acts at the same time one becomes invalid. */
    static Optional<Alarm> find(ChannelState state, ContainerNumber container, AlarmId alarmId) {
        List<AlarmAct> acts = state.list(LedgerKey.of(KIND, container.toString(), alarmId.hex())).stream()
                .map(StateEntry::value)
                .map(AlarmActJson::read)
                .toList();
        return acts.isEmpty() ? Optional.empty() : Optional.of(Alarm.of(acts));
    }

    /** Appends the alarm's last act, and tells of it. */
    static JsonObject append(Call call, Alarm alarm) {
        AlarmAct act = alarm.acts().getLast();
        LedgerKey key = LedgerKey.of(
                KIND,
                act.containerNumber().toString(),
                act.alarmId().hex(),
                act.actId().hex());
        call.state().put(key, AlarmActJson.write(act));
        call.announce(
                "AlarmChanged",
                JsonObject.builder()
                        .put("alarmId", act.alarmId())
                        .put("containerNumber", act.containerNumber())
                        .put("number", new JsonInteger(act.number()))
                        .put("state", act.state())
                        .build());
        return AlarmActJson.json(act);
    }
}
