package org.portolan.records.container.conflict.statement;

import java.util.List;
import java.util.Optional;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.conflict.Conflict;
import org.portolan.records.container.conflict.ConflictId;
import org.portolan.records.container.conflict.ConflictKind;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.PlainText;

/**
 * What a writer says to a conflict in which an event of its own stands. It changes no event: a wrong one is retracted.
 * The text is on the shared ledger, so it names no persons.
 *
 * @param events 2 to 10, sorted by time
 * @param text 1 to 500 characters
 * @param writer absent until it is recorded; the contract takes it from the caller's certificate
 */
public record ConflictStatement(
        ContainerNumber containerNumber,
        ConflictKind kind,
        List<NamedEvent> events,
        String text,
        Optional<MspId> writer) {
    static final int MOST_EVENTS = 10;
    private static final int LONGEST = 500;

    public ConflictStatement {
        PlainText.require("text", text, LONGEST);
        events = events.stream().sorted().distinct().toList();
        if (events.size() < 2 || events.size() > MOST_EVENTS) {
            throw new InvalidValue(Reason.at("events", ReasonCode.LIST_SIZE, "must be 2 to 10, none of them twice"));
        }
    }

    /** A statement to a conflict that was found. */
    public static ConflictStatement to(ContainerNumber containerNumber, Conflict conflict, String text) {
        return new ConflictStatement(
                containerNumber,
                conflict.kind(),
                conflict.events().stream().map(NamedEvent::of).toList(),
                text,
                Optional.empty());
    }

    /** The conflict that it is about. */
    public ConflictId conflictId() {
        return ConflictId.of(kind, events.stream().map(NamedEvent::eventId).toList());
    }

    /** The statement as it is recorded in a writer's name. */
    public ConflictStatement writtenBy(MspId member) {
        return new ConflictStatement(containerNumber, kind, events, text, Optional.of(member));
    }
}
