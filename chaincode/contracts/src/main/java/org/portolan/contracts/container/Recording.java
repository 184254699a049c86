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
import org.portolan.records.reason.Outcome;
import org.portolan.records.reason.Reason;

/** Records the events of one batch, each judged by itself, and reads nothing but the caller's member record. */
final class Recording {
    private final Call call;
    private final Member writer;
    private final Role role;
    private final List<JsonValue> results = new ArrayList<>();
    private final List<Reason> refusals = new ArrayList<>();
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
            case Outcome.Refused<ContainerMovement> refused -> refuse(position, refused.reason());
            case Outcome.Accepted<ContainerMovement>(ContainerMovement reported) ->
                MovementRules.mayRecord(writer, role, reported, call.time())
                        .ifPresentOrElse(
                                reason -> refuse(position, reason.under(MovementBatch.field(position))),
                                () -> accept(position, reported.writtenBy(writer.mspId())));
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

    private void refuse(int position, Reason reason) {
        refusals.add(reason);
        JsonObject.Builder result = JsonObject.builder()
                .put("code", reason.code())
                .put("message", reason.sentence())
                .put("position", new JsonInteger(position))
                .put("status", "REFUSED");
        results.add((reason.field().isEmpty() ? result : result.put("field", reason.field())).build());
    }

    private JsonValue finish() {
        JsonObject answer =
                JsonObject.builder().put("results", new JsonArray(results)).build();
        if (accepted.isEmpty()) {
            throw (refusals.size() == 1 ? refusals.getFirst() : Reason.of("NONE_ACCEPTED", CanonicalJson.text(answer)))
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
