package org.portolan.contracts.container;

import java.util.ArrayList;
import java.util.List;
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

/** Records the events of one batch, each judged by itself, and reads nothing but the caller's member record. */
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
        for (int position = 0; position < outcomes.size(); position++) {
            recording.judge(position, outcomes.get(position));
        }
        return recording.finish();
    }

    private void judge(int position, Outcome<ContainerMovement> outcome) {
        switch (outcome) {
            case Outcome.Refused<ContainerMovement> refused -> refuse(position, refused.reasons());
            case Outcome.Accepted<ContainerMovement>(ContainerMovement reported) -> {
                List<Reason> faults = MovementRules.faults(writer, role, reported, call.time());
                if (faults.isEmpty()) {
                    accept(position, reported.writtenBy(writer.mspId()));
                } else {
                    String field = MovementBatch.field(position);
                    refuse(
                            position,
                            faults.stream().map(fault -> fault.under(field)).toList());
                }
            }
        }
    }

    private void accept(int position, ContainerMovement recorded) {
        EventId eventId = ContainerMovementJson.eventId(recorded);
        accepted.put(eventId.hex(), new Entry(MovementKey.of(recorded, eventId), recorded));
        results.add(JsonObject.builder()
                .put("eventId", eventId)
                .put("position", new JsonInteger(position))
                .put("status", "ACCEPTED")
                .build());
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
            call.state().put(entry.key(), ContainerMovementJson.write(entry.recorded()));
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

    private record Entry(LedgerKey key, ContainerMovement recorded) {}
}
