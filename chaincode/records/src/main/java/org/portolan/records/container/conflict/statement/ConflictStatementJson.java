package org.portolan.records.container.conflict.statement;

import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.EventId;
import org.portolan.records.container.conflict.ConflictKind;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** Statements as JSON: their components by name; {@code writer} stands in recorded ones and nowhere else. */
public final class ConflictStatementJson {
    private static final Function<String, ConflictKind> KIND = CodeList.of(ConflictKind.class);

    private ConflictStatementJson() {}

    /** Reads a statement as a member makes it: without a writer. */
    public static ConflictStatement readMade(byte[] utf8) {
        return StrictJson.read(utf8, ConflictStatementJson::made);
    }

    /** Reads a statement as it stands on the ledger: with its writer. */
    public static ConflictStatement readRecorded(byte[] utf8) {
        return StrictJson.readStored(utf8, fields -> made(fields).writtenBy(fields.required("writer", MspId::new)));
    }

    /** Writes the canonical form. */
    public static byte[] write(ConflictStatement statement) {
        return CanonicalJson.write(JsonObject.builder()
                .put("containerNumber", statement.containerNumber())
                .put("kind", statement.kind())
                .putItems(
                        "events",
                        statement.events().stream()
                                .map(ConflictStatementJson::json)
                                .toList())
                .put("text", statement.text())
                .put("writer", statement.writer())
                .build());
    }

    /** The name of a recorded statement: the digest of its canonical form, so that the same one sent twice is one. */
    public static Digest statementId(ConflictStatement recorded) {
        if (recorded.writer().isEmpty()) {
            throw new InvalidValue(
                    Reason.at("writer", ReasonCode.MISSING_FIELD, "is mandatory in a recorded statement"));
        }
        return Digest.of(write(recorded));
    }

    private static ConflictStatement made(JsonFields fields) {
        return new ConflictStatement(
                fields.required("containerNumber", ContainerNumber::new),
                fields.required("kind", KIND),
                fields.objects(
                        "events",
                        ConflictStatement.MOST_EVENTS,
                        event -> new NamedEvent(
                                event.required("eventTime", TimeText::read), event.required("eventId", EventId::new))),
                fields.text("text"),
                Optional.empty());
    }

    private static JsonObject json(NamedEvent event) {
        return JsonObject.builder()
                .put("eventTime", TimeText.write(event.eventTime()))
                .put("eventId", event.eventId())
                .build();
    }
}
