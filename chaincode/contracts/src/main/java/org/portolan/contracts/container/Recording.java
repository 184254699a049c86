package org.portolan.contracts.container;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.contracts.state.LedgerKey;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.MovementBatch;
import org.portolan.records.container.MovementRules;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Records the events of one batch, each judged by itself; it reads the caller's member record and what comes again. */
final class Recording {
    /** Of one event: the results of all become part of a block. */
    private static final int MOST_FAULTS = 10;

    private final Call call;
    private final Member writer;
    private final Role role;
    private final List<JsonValue> results = new ArrayList<>();
    private final List<List<Reason>> refusals = new ArrayList<>();
    private final SortedMap<String, Entry> accepted = new TreeMap<>();

    private Recording(Call call) {
        this.call = call;
        this.writer = Members.ofCaller(call);
        this.role = Roles.ofCaller(call);
    }

    static JsonValue record(Call call) {
        Recording recording = new Recording(call);
        List<Outcome<ContainerMovement>> outcomes =
                MovementBatch.readWithShared(call.document(0)).outcomes();
        List<Outcome<ContainerMovement>> judged = new ArrayList<>();
        for (int position = 0; position < outcomes.size(); position++) {
            judged.add(recording.judge(position, outcomes.get(position)));
        }
        recording.decide(judged);
        return recording.finish();
    }

    /** The event as it is to be written, unless it was not read or a rule refuses it. */
    private Outcome<ContainerMovement> judge(int position, Outcome<ContainerMovement> outcome) {
        return switch (outcome) {
            case Outcome.Refused<ContainerMovement> refused -> refused;
            case Outcome.Accepted<ContainerMovement>(ContainerMovement reported) -> {
                List<Reason> faults = MovementRules.faults(writer, role, reported, call.time());
                yield faults.isEmpty()
                        ? new Outcome.Accepted<>(reported.writtenBy(writer.mspId()))
                        : new Outcome.Refused<>(under(position, faults));
            }
        };
    }

    private void decide(List<Outcome<ContainerMovement>> judged) {
        List<ContainerMovement> fit = new ArrayList<>();
        judged.forEach(outcome -> {
            if (outcome instanceof Outcome.Accepted<ContainerMovement>(ContainerMovement recorded)) {
                fit.add(recorded);
            }
        });
        Repeated repeated = Repeated.among(fit, call.state());
        for (int position = 0; position < judged.size(); position++) {
            switch (judged.get(position)) {
                case Outcome.Refused<ContainerMovement> refused -> refuse(position, refused.reasons());
                case Outcome.Accepted<ContainerMovement>(ContainerMovement recorded) ->
                    accept(position, recorded, repeated);
            }
        }
    }

    private void accept(int position, ContainerMovement recorded, Repeated repeated) {
        EventId eventId = ContainerMovementJson.eventId(recorded);
        Optional<Reason> lost = repeated.retracted(eventId);
        if (lost.isPresent()) {
            refuse(position, under(position, List.of(lost.get())));
            return;
        }
        accepted.put(eventId.hex(), new Entry(MovementKey.of(recorded, eventId), recorded, !repeated.has(eventId)));
        results.add(JsonObject.builder()
                .put("eventId", eventId)
                .put("position", new JsonInteger(position))
                .put("status", "ACCEPTED")
                .build());
    }

    private static List<Reason> under(int position, List<Reason> faults) {
        String field = MovementBatch.field(position);
        return faults.stream().map(fault -> fault.under(field)).toList();
    }

    /** Tells the first fault, and all of them where there are several. */
    private void refuse(int position, List<Reason> faults) {
        refusals.add(faults);
        JsonObject.Builder result = told(faults.getFirst())
                .put("position", new JsonInteger(position))
                .put("status", "REFUSED");
        if (faults.size() > 1) {
            List<JsonValue> all = faults.stream()
                    .limit(MOST_FAULTS)
                    .<JsonValue>map(fault -> told(fault).build())
                    .toList();
            result.put("faults", new JsonArray(all));
        }
        results.add(result.build());
    }

    private static JsonObject.Builder told(Reason fault) {
        JsonObject.Builder told = JsonObject.builder().put("code", fault.code()).put("message", fault.sentence());
        return fault.field().isEmpty() ? told : told.put("field", fault.field());
    }

    private JsonValue finish() {
        JsonObject answer =
                JsonObject.builder().put("results", new JsonArray(results)).build();
        if (accepted.isEmpty()) {
            throw refusals.size() == 1
                    ? new InvalidValue(refusals.getFirst())
                    : Reason.of(ReasonCode.NONE_ACCEPTED, CanonicalJson.text(answer))
                            .asException();
        }
        SortedSet<String> containers = new TreeSet<>();
        for (Entry entry : accepted.values()) {
            if (entry.fresh()) {
                call.state().put(entry.key(), ContainerMovementJson.write(entry.recorded()));
            }
            entry.recorded().container().map(ContainerNumber::toString).ifPresent(containers::add);
        }
        call.announce(
                "MovementsRecorded",
                JsonObject.builder()
                        .putTexts("containers", containers)
                        .put("count", new JsonInteger(accepted.size()))
                        .build());
        return answer;
    }

    private record Entry(LedgerKey key, ContainerMovement recorded, boolean fresh) {}
}
