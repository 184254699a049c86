package org.portolan.gateway.edi.mapping;

import java.time.LocalDateTime;
import java.util.Optional;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.records.container.report.Provenance;
import org.portolan.records.digest.Digest;
import org.portolan.records.reason.InvalidValue;

/**
 * How a message came.
 *
 * @param sender of the interchange
 * @param prepared local time of the sender
 * @param digest of the message's bytes
 */
public record Sent(String sender, LocalDateTime prepared, Digest digest) {

    /** The sender as events name it; nothing for a name in other letters than events compare, which is told once. */
    Optional<String> party() {
        try {
            return new Provenance(Optional.of(digest), Optional.of(sender), Optional.empty(), Optional.empty())
                    .originatingParty();
        } catch (InvalidValue unusual) {
            return Optional.empty();
        }
    }

    /** What the sender should know of that. */
    Optional<Notice> notice() {
        return party().isPresent()
                ? Optional.empty()
                : Optional.of(new Notice(
                        "ELEMENT_LEFT_OUT",
                        "The sender of UNB (element 2) became no originatingParty of the events: that is printable ASCII"
                                + " of up to 150 characters."));
    }
}
