package org.portolan.gateway.dcsa.v3.posting;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.portolan.gateway.dcsa.v3.FeedbackElement;
import org.portolan.gateway.dcsa.v3.FeedbackElement.Severity;
import org.portolan.gateway.dcsa.v3.Party;
import org.portolan.gateway.dcsa.v3.Retold;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.MspId;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import tools.jackson.databind.JsonNode;

/** One event of a request: what is to be recorded of it, if anything, and what its sender is told. */
final class PostedEvent {
    private static final int MOST_TOLD = 100;
    private static final String NEWER = "A newer update of the event is recorded; it still counts.";
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
                posted.record(event, name, retractions, json, writer);
            }
        } catch (InvalidValue wrong) {
            posted.refuse(PostedFaults.of(json, event -> look(event, writer), wrong));
        }
        return posted;
    }

    /** Looks at all of an event, whatever is wrong with its first parts. */
    private static void look(PostedNode event, MspId writer) {
        PostedName name = event.part(() -> PostedName.read(event, Party.of(writer)));
        var reading = new EventReading(event, name);
        if (event.truth("isRetracted")) {
            event.part(reading::updated);
        } else {
            event.part(() -> reading.movement(Digest.of(new byte[0])));
        }
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

    /** Refuses the event with feedback on each fault. */
    void refuse(List<Reason> faults) {
        movement = Optional.empty();
        feedback.clear();
        faults.forEach(fault -> feedback.add(EventPlaces.refusal(index, fault)));
    }

    private void record(PostedNode event, PostedName name, Retractions retractions, JsonNode json, MspId writer) {
        var reading = new EventReading(event, name);
        var read = reading.movement(PostedDocument.digest(json));
        retractions.add(name, read);
        movement = Optional.of(read);
        if (retractions.isReplaced(name, read)) {
            tell(Severity.WARN, "eventUpdatedDateTime", NEWER);
        }
        if (reading.isLoadAssumed()) {
            tell(
                    Severity.WARN,
                    "equipmentDetails.emptyIndicatorCode",
                    "The container is recorded as LADEN: nothing was said.");
        }
        tell(Retold.differences(json, read, writer));
    }

    private void tell(SequencedMap<String, String> differences) {
        differences.entrySet().stream()
                .limit(MOST_TOLD)
                .forEach(difference -> tell(Severity.INFO, difference.getKey(), difference.getValue()));
        if (differences.size() > MOST_TOLD) {
            tell(Severity.INFO, "", (differences.size() - MOST_TOLD) + " more properties are not recorded either.");
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
            tell(Severity.WARN, "eventUpdatedDateTime", NEWER);
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
