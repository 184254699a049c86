package org.portolan.contracts.container;

import java.util.List;
import org.portolan.contracts.caller.Call;
import org.portolan.contracts.caller.Roles;
import org.portolan.contracts.member.Members;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.container.conflict.statement.ConflictStatementJson;
import org.portolan.records.container.conflict.statement.NamedEvent;
import org.portolan.records.container.conflict.statement.StatementRules;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Adds what a writer says to a conflict between events that the ledger holds; rare, so it may read them. */
final class Stating {
    private Stating() {}

    static JsonValue state(Call call) {
        Member writer = Members.ofCaller(call);
        ConflictStatement made = ConflictStatementJson.readMade(call.document(0));
        List<MspId> writers =
                made.events().stream().map(event -> writer(call, made, event)).toList();
        Call.refuseFor(StatementRules.mayState(writer, Roles.ofCaller(call), writers));
        ConflictStatement recorded = made.writtenBy(writer.mspId());
        Digest id = ConflictStatementJson.statementId(recorded);
        call.state()
                .put(
                        StatementKey.of(recorded.containerNumber(), recorded.conflictId(), id),
                        ConflictStatementJson.write(recorded));
        JsonObject announced = JsonObject.builder()
                .put("containerNumber", recorded.containerNumber())
                .put("conflictId", recorded.conflictId())
                .put("statementId", id)
                .build();
        call.announce("ConflictStatementRecorded", announced);
        return announced;
    }

    private static MspId writer(Call call, ConflictStatement made, NamedEvent named) {
        byte[] event = call.state()
                .get(MovementKey.of(made.containerNumber(), named.keyTime(), named.eventId()))
                .orElseThrow(
                        () -> Reason.at("events", ReasonCode.NO_EVENT, "must be events of this container on the ledger")
                                .asException());
        return ContainerMovementJson.readRecorded(event).writer().orElseThrow();
    }
}
