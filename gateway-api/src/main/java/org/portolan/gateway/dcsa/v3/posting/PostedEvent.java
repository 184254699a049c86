package org.portolan.gateway.dcsa.v3.posting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.dcsa.v3.FeedbackElement;
import org.portolan.gateway.dcsa.v3.FeedbackElement.Severity;
import org.portolan.gateway.dcsa.v3.Party;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import tools.jackson.databind.JsonNode;

/** One event of a request: what is to be recorded of it, if anything, and what its sender is told. */
final class PostedEvent {
    private final int index;
    private final List<FeedbackElement> feedback = new ArrayList<>();
    private Optional<ContainerMovement> movement = Optional.empty();

    private PostedEvent(int index) {
        this.index = index;
    }

    static PostedEvent read(int index, JsonNode json, Retractions retractions, MspId writer) {
        var posted = new PostedEvent(index);
        try {
            var event = new PostedNode(json, "");
            var name = PostedName.read(event, Party.of(writer));
            Digest message = PostedDocument.digest(json);
            if (event.truth("isRetracted")) {
                posted.retract(event, name, retractions, message);
            } else {
                posted.record(event, name, retractions, message);
            }
        } catch (InvalidValue wrong) {
            posted.refuse(EventPlaces.refusal(index, wrong.reason()));
        }
        return posted;
    }

    int index() {
        return index;
    }

    /** What is to be recorded. */
    Optional<ContainerMovement> movement() {
        return movement;
    }

    List<FeedbackElement> feedback() {
        return feedback;
    }

    void refuse(FeedbackElement why) {
        movement = Optional.empty();
        feedback.clear();
        feedback.add(why);
    }

    private void record(PostedNode event, PostedName name, Retractions retractions, Digest message) {
        var reading = new EventReading(event, name);
        var read = reading.movement(message);
        retractions.add(name, read);
        movement = Optional.of(read);
        if (reading.isLoadAssumed()) {
            tell(
                    Severity.WARN,
                    "equipmentDetails.emptyIndicatorCode",
                    "The container is recorded as LADEN: nothing was said.");
        }
        var unread = event.unread();
        if (!unread.isEmpty()) {
            tell(
                    Severity.INFO,
                    "",
                    "Not recorded, because the ledger has no place for it: " + String.join(", ", unread));
        }
    }

    private void retract(PostedNode event, PostedName name, Retractions retractions, Digest message) {
        var meant = retractions.newest(name);
        if (meant.isEmpty()) {
            refuse(EventPlaces.element(
                    Severity.ERROR,
                    index,
                    "eventID",
                    "NO_EVENT: No event of this name and originating party was recorded by its sender's member."));
            return;
        }
        Optional<OffsetDateTime> updated = new EventReading(event, name).updated();
        if (updated.filter(time -> time.toInstant().isBefore(Retractions.updated(meant.get())))
                .isPresent()) {
            tell(Severity.WARN, "eventUpdatedDateTime", "A newer update of the event is recorded; it still counts.");
        } else if (retractions.isRetracted(name, meant.get())) {
            tell(Severity.INFO, "", "The event was retracted before.");
        } else {
            var time = updated.or(() -> meant.get().provenance().updatedTime())
                    .orElse(meant.get().happening().reportedTime());
            movement = Optional.of(Retractions.of(meant.get(), name, time, message));
        }
    }

    private void tell(Severity severity, String place, String message) {
        feedback.add(EventPlaces.element(severity, index, place, message));
    }
}
