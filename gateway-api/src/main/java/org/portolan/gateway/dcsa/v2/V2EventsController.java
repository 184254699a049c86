package org.portolan.gateway.dcsa.v2;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import java.util.UUID;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.dcsa.Asked;
import org.portolan.gateway.dcsa.recorded.RecordedEvents;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers clients of DCSA 2.2.0: customs of all containers, a port of its own, a trader of its enrolled ones. */
@RestController
final class V2EventsController {
    private static final int INTACT = 12;

    private final RecordedEvents events;

    V2EventsController(RecordedEvents events) {
        this.events = events;
    }

    @GetMapping(path = "/v2/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ArrayNode> events(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var page = events.page(caller, V2Question.of(Asked.of(request, V2Question.PARAMETERS)));
        ArrayNode body = JsonNodeFactory.instance.arrayNode();
        page.events().forEach(event -> V2Events.of(event).ifPresent(body::add));
        var links = new PageLinks(request);
        var answer = ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header("Current-Page", links.current())
                .header("First-Page", links.first());
        page.next().ifPresent(next -> answer.header("Next-Page", links.to(next)));
        return answer.body(body);
    }

    @GetMapping(path = "/v2/events/{eventID}", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> event(
            @AuthenticationPrincipal Caller caller, @PathVariable String eventID, HttpServletRequest request) {
        Asked.of(request, Set.of());
        UUID id = id(eventID);
        // Version and variant of the UUID stand for digits that only the ledger knows; the twelve before them are
        // intact.
        String beginning = id.toString().replace("-", "").substring(0, INTACT);
        return events.named(caller, beginning).stream()
                .filter(event -> V2Events.id(event.recorded().eventId()).equals(id))
                .flatMap(event -> V2Events.of(event).stream())
                .findFirst()
                .map(event ->
                        ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(event))
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                        .exception());
    }

    private static UUID id(String text) {
        try {
            var id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) {
                return id;
            }
        } catch (IllegalArgumentException noUuid) {
            throw Asked.wrong("eventID", "must be a UUID.");
        }
        throw Asked.wrong("eventID", "must be a UUID.");
    }
}
