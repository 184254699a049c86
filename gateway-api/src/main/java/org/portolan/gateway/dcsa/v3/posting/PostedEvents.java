package org.portolan.gateway.dcsa.v3.posting;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.container.original.EarlierEvents;
import org.portolan.gateway.container.recording.EventBatch;
import org.portolan.gateway.container.recording.EventJudge;
import org.portolan.gateway.container.recording.JudgedEvent;
import org.portolan.gateway.container.recording.JudgedEvent.Fit;
import org.portolan.gateway.container.recording.JudgedEvent.Unfit;
import org.portolan.gateway.container.recording.Recording;
import org.portolan.gateway.dcsa.v3.FeedbackElement;
import org.portolan.gateway.dcsa.v3.FeedbackElement.Severity;
import org.portolan.gateway.operation.Answers;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.problem.Written;
import org.portolan.gateway.request.WriteRequest;
import org.portolan.records.reason.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/**
 * Records posted events. Events are judged one by one; it is answered once those that were accepted are valid in a block,
 * and when that is not known in time, this is said and nothing else.
 */
@Component
final class PostedEvents {
    private static final int HEAVIEST = 3 * 1024 * 1024;

    private final Recording recording;
    private final Answers answers;
    private final EarlierEvents earlier;

    PostedEvents(Recording recording, Answers answers, EarlierEvents earlier) {
        this.recording = recording;
        this.answers = answers;
        this.earlier = earlier;
    }

    /** Feedback on each event; only what is no list of events is refused whole. */
    List<FeedbackElement> record(WriteRequest request) {
        EventJudge judge = recording.judge(request);
        if (request.body().length > HEAVIEST) {
            throw Problem.of(ProblemKind.BODY_TOO_LARGE, "The events of one request may have " + HEAVIEST + " bytes.")
                    .exception();
        }
        List<PostedEvent> events = read(request, judge);
        send(request, judge, events);
        return Stream.concat(events.stream().flatMap(event -> event.feedback().stream()), updates(events).stream())
                .toList();
    }

    /** What is so of every event is said once. */
    private static Optional<FeedbackElement> updates(List<PostedEvent> events) {
        return events.stream()
                .filter(event -> event.movement().isPresent())
                .findFirst()
                .map(event -> new FeedbackElement(
                        Severity.INFO,
                        "Decides which update counts. What is told is when it was recorded.",
                        Optional.of("$.events[" + (events.size() == 1 ? "0" : "*") + "].eventUpdatedDateTime")));
    }

    private List<PostedEvent> read(WriteRequest request, EventJudge judge) {
        List<JsonNode> posted = PostedDocument.events(request.body());
        var writer = judge.member().mspId();
        var retractions = new Retractions(earlier, writer);
        List<PostedEvent> events = new ArrayList<>();
        for (int index = 0; index < posted.size(); index++) {
            events.add(PostedEvent.read(index, posted.get(index), retractions, writer));
        }
        return events;
    }

    private void send(WriteRequest request, EventJudge judge, List<PostedEvent> events) {
        List<PostedEvent> sent = new ArrayList<>();
        List<JudgedEvent> fit = new ArrayList<>();
        for (PostedEvent event : events) {
            event.movement().map(judge::judge).ifPresent(judged -> {
                switch (judged) {
                    case Unfit unfit -> event.refuse(unfit.reasons());
                    case Fit good -> {
                        fit.add(good);
                        sent.add(event);
                    }
                }
            });
        }
        if (!fit.isEmpty()) {
            results(request, new EventBatch(request, fit, false)).forEach(result -> {
                List<Reason> faults = refused(result);
                if (!faults.isEmpty()) {
                    sent.get(index(result)).refuse(faults);
                }
            });
        }
    }

    private List<Map<?, ?>> results(WriteRequest request, EventBatch batch) {
        // This address has no answer for a request that is still under way but the one that it is not known.
        var waiting =
                new WriteRequest(request.caller(), request.idempotencyKey(), request.digest(), false, request.body());
        try {
            var answer = answers.answer(waiting, () -> recording.record(batch, Duration.ZERO));
            if (answer.getStatusCode().value() != HttpStatus.CREATED.value()) {
                throw Problem.of(
                                ProblemKind.OUTCOME_UNKNOWN,
                                "It is not known yet whether the events were recorded. Posting the same again is"
                                        + " harmless and tells.")
                        .written(Written.UNKNOWN)
                        .retryAfter(Duration.ofSeconds(2))
                        .exception();
            }
            return list(answer.getBody());
        } catch (ProblemException refused) {
            List<Map<?, ?>> results = list(refused.problem().more());
            if (results.isEmpty()) {
                throw refused;
            }
            return results;
        }
    }

    private static List<Map<?, ?>> list(@Nullable Map<String, Object> document) {
        List<Map<?, ?>> results = new ArrayList<>();
        if (document != null && document.get("results") instanceof List<?> items) {
            items.forEach(item -> {
                if (item instanceof Map<?, ?> result) {
                    results.add(result);
                }
            });
        }
        return results;
    }

    private static int index(Map<?, ?> result) {
        return ((Number) Objects.requireNonNull(result.get("index"))).intValue();
    }

    private static List<Reason> refused(Map<?, ?> result) {
        return result.containsKey("code") ? Reasons.told(result) : List.of();
    }
}
