package org.portolan.gateway.alarm.screen;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.AlarmTransactions;
import org.portolan.gateway.alarm.AlarmTransactions.Act;
import org.portolan.gateway.form.screen.FormWrites;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.screen.FormLabels;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.member.Role;
import org.portolan.records.text.CodeList;
import org.springframework.stereotype.Component;

/** Puts what somebody answers on a page on the ledger, and waits until the pages show it. */
@Component
final class AlarmAnswers {
    static final FormLabels LABELS = FormLabels.of("alarms.act.", "", List.of("state", "text"));

    private final AlarmTransactions transactions;
    private final FormWrites writes;

    AlarmAnswers(AlarmTransactions transactions, FormWrites writes) {
        this.transactions = transactions;
        this.writes = writes;
    }

    /** What the reader may do about the alarm now, as far as its role tells; the contract decides. */
    static List<AlarmState> choices(Caller reader, Alarm alarm) {
        return alarm.state().next().stream()
                .filter(state -> state.isForCustoms() && reader.mayActAs(Role.OFFICER)
                        || state.isForPort() && reader.mayActAs(Role.OPERATOR))
                .toList();
    }

    /**
     * The block that holds the answer, or nothing when that is not known yet. What is sent twice from one form, as by two
     * clicks, is one answer.
     */
    OptionalLong give(Caller reader, Alarm alarm, UUID form, String state, String text) {
        AlarmState next = EarlyRefusals.reading(
                "state", () -> CodeList.of(AlarmState.class).apply(state));
        Act act = EarlyRefusals.reading(
                "",
                () -> new Act(
                        next, Optional.of(text.strip().replaceAll("\\s+", " ")).filter(words -> !words.isEmpty())));
        return writes.write(
                reader,
                form,
                alarm.alarmId() + state + text,
                "alarm-act",
                () -> transactions.act(
                        reader,
                        alarm.condition().containerNumber().toString(),
                        alarm.alarmId().hex(),
                        act));
    }
}
