package org.portolan.records.container.report;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/**
 * Where the writer has the event from, when it came in a message of somebody else's.
 *
 * @param sourceMessage SHA-256 of the message's bytes
 * @param originatingParty who made the event first, such as {@code SMDG:HLC}
 * @param originatorEventId the event's name there; of events with the same party and name the newest one counts
 * @param updatedTime when the originating party last changed it
 * @param routing what that party is to the shipment, and who passed the event on
 */
public record Provenance(
        Optional<Digest> sourceMessage,
        Optional<String> originatingParty,
        Optional<String> originatorEventId,
        Optional<OffsetDateTime> updatedTime,
        Routing routing) {

    /** The writer made the event itself. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** An event of which no more is known than who made it. */
    public Provenance(
            Optional<Digest> sourceMessage,
            Optional<String> originatingParty,
            Optional<String> originatorEventId,
            Optional<OffsetDateTime> updatedTime) {
        this(sourceMessage, originatingParty, originatorEventId, updatedTime, Routing.NONE);
    }

    public Provenance {
        Identifier.check("originatingParty", originatingParty, RoutedParty.LONGEST);
        Identifier.check("originatorEventId", originatorEventId, 500);
        updatedTime.ifPresent(time -> TimeText.require("updatedTime", time));
        if (originatingParty.isEmpty()) {
            nothingWithoutParty(originatorEventId.isPresent(), "originatorEventId");
            nothingWithoutParty(routing.function().isPresent(), "originatingPartyFunction");
            nothingWithoutParty(!routing.forwarding().isEmpty(), "forwardingParties");
        }
        if (originatorEventId.isPresent() != updatedTime.isPresent()) {
            String missing = updatedTime.isPresent() ? "originatorEventId" : "updatedTime";
            throw new InvalidValue(
                    Reason.at(missing, ReasonCode.MISSING_FIELD, "is mandatory beside the other of the two"));
        }
    }

    private static void nothingWithoutParty(boolean told, String field) {
        if (told) {
            throw new InvalidValue(
                    Reason.at("originatingParty", ReasonCode.MISSING_FIELD, "is mandatory beside " + field));
        }
    }
}
