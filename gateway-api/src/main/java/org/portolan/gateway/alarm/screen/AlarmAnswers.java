package org.portolan.gateway.alarm.screen;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.AlarmTransactions;
import org.portolan.gateway.alarm.AlarmTransactions.Act;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.operation.SingleWrites;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.alarm.Alarm;
import org.portolan.records.alarm.AlarmState;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.Role;
import org.portolan.records.text.CodeList;
import org.springframework.stereotype.Component;

/** Puts what somebody answers on a page on the ledger, and waits until the pages show it. */
@Component
final class AlarmAnswers {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AlarmTransactions transactions;
    private final SingleWrites writes;
    private final ReadPosition position;

    AlarmAnswers(AlarmTransactions transactions, SingleWrites writes, ReadPosition position) {
        this.transactions = transactions;
        this.writes = writes;
        this.position = position;
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
    OptionalLong give(Caller reader, Alarm alarm, Optional<UUID> form, String state, String text) {
        Act act = EarlyRefusals.reading(
                "",
                () -> new Act(
                        CodeList.of(AlarmState.class).apply(state),
                        Optional.of(text.strip().replaceAll("\\s+", " ")).filter(words -> !words.isEmpty())));
        var digest = Digest.of((alarm.alarmId() + state + text).getBytes(StandardCharsets.UTF_8));
        // Whoever goes back in the browser and answers otherwise from the same form gives another answer.
        var key = form.map(id -> id + "-" + digest.hex());
        try {
            var answer = writes.answer(
                    new WriteRequest(reader, key, digest, false, new byte[0]),
                    "alarm-act",
                    () -> transactions.act(
                            reader,
                            alarm.condition().containerNumber().toString(),
                            alarm.alarmId().hex(),
                            act),
                    result -> Map.of());
            return Optional.ofNullable(answer.getBody())
                                    .map(body -> body.get("block"))
                                    .orElse(null)
                            instanceof Number block
                    ? shown(block.longValue())
                    : OptionalLong.empty();
        } catch (ProblemException refused) {
            if (refused.problem().code().equals(ProblemKind.IDEMPOTENCY_KEY_IN_USE.name())) {
                return OptionalLong.empty();
            }
            throw refused;
        }
    }

    private OptionalLong shown(long block) {
        position.await(block, PATIENCE);
        return OptionalLong.of(block);
    }
}
