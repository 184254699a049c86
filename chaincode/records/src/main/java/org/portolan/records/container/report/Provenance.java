package org.portolan.records.container.report;

import java.time.OffsetDateTime;
import java.util.Optional;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.Identifier;
import org.portolan.records.text.TimeText;

/**
 * Where the writer has the event from, when it came in a message of somebody else's.
 *
 * @param sourceMessage SHA-256 of the message's bytes
 * @param originatingParty who made the event first, such as {@code SMDG:HLC}
 * @param originatorEventId the event's name there; of events with the same party and name the newest one counts
 * @param updatedTime when the originating party last changed it
 */
public record Provenance(
        Optional<Digest> sourceMessage,
        Optional<String> originatingParty,
        Optional<String> originatorEventId,
        Optional<OffsetDateTime> updatedTime) {

    /** The writer made the event itself. */
    public static final Provenance NONE =
            new Provenance(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Provenance {
        Identifier.check("originatingParty", originatingParty, 150);
        Identifier.check("originatorEventId", originatorEventId, 500);
        updatedTime.ifPresent(time -> TimeText.require("updatedTime", time));
        if (originatorEventId.isPresent() && originatingParty.isEmpty()) {
            throw new InvalidValue(
                    Reason.at("originatingParty", "MISSING_FIELD", "is mandatory beside originatorEventId"));
        }
        if (originatorEventId.isPresent() != updatedTime.isPresent()) {
            String missing = updatedTime.isPresent() ? "originatorEventId" : "updatedTime";
            throw new InvalidValue(Reason.at(missing, "MISSING_FIELD", "is mandatory beside the other of the two"));
        }
    }
}
