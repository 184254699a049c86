package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.refusal.Feedback;
import org.portolan.gateway.subscription.refusal.Refusal;
import org.portolan.records.container.ContainerNumber;

/** A page of what a target refused for good, in the order of the ledger. */
@Schema(name = "Refusals")
public record RefusalAnswer(List<RefusalShown> refusals, Optional<String> next) {

    /** One event. */
    @Schema(name = "Refusal")
    public record RefusalShown(
            @Schema(description = "The event's id, as in the header webhook-id.")
            String eventId,

            @Schema(description = "The container that the event tells of, if it names one.")
            Optional<String> containerNumber,

            @Schema(description = "The event's place on the ledger.", example = "12-0-3")
            String position,

            @Schema(description = "The status that the target answered: 4xx, or 2xx with a feedback element ERROR.")
            int status,

            @Schema(description = "What the target said of it, at most ten elements of 500 characters a field.")
            List<FeedbackShown> feedbackElements,

            @Schema(description = "When it was refused.") String time,

            @Schema(description = "Whether it is about to be sent once more.")
            boolean again) {

        static RefusalShown of(Refusal refusal) {
            return new RefusalShown(
                    refusal.entry().eventId(),
                    refusal.entry().container().map(ContainerNumber::toString),
                    Marker.after(refusal.entry().position()).toString(),
                    refusal.status(),
                    refusal.feedback().stream().map(FeedbackShown::of).toList(),
                    refusal.time().toString(),
                    refusal.again());
        }
    }

    /** What the target said: its own words. */
    @Schema(name = "RefusalFeedback")
    public record FeedbackShown(
            @Schema(description = "ERROR, WARN or INFO, if the target says so.")
            String severity,

            @Schema(description = "The target's sentence.") String message,

            @Schema(description = "Where in the message, if the target says so.")
            String propertyPath) {

        static FeedbackShown of(Feedback feedback) {
            return new FeedbackShown(feedback.severity(), feedback.message(), feedback.propertyPath());
        }
    }

    /** Events as their subscription's owner reads them. */
    public static List<RefusalShown> shown(List<Refusal> found) {
        return found.stream().map(RefusalShown::of).toList();
    }

    static RefusalAnswer of(PageWish.Page<Refusal> page) {
        return new RefusalAnswer(shown(page.entries()), page.next());
    }
}
