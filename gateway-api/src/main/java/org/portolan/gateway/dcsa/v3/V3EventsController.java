package org.portolan.gateway.dcsa.v3;

import jakarta.servlet.http.HttpServletRequest;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.dcsa.Asked;
import org.portolan.gateway.dcsa.recorded.RecordedEvents;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers a consumer's question for events: customs of all containers, a port of its own, a trader of its enrolled ones. */
@RestController
final class V3EventsController {
    private final RecordedEvents events;

    V3EventsController(RecordedEvents events) {
        this.events = events;
    }

    @GetMapping(path = "/v3/events", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> events(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var page = events.page(caller, V3Question.of(Asked.of(request, V3Question.PARAMETERS)));
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        var list = body.putArray("events");
        page.events().forEach(event -> V3Events.of(event).ifPresent(list::add));
        var answer = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        page.next().ifPresent(next -> answer.header("Next-Page-Cursor", next.toString()));
        return answer.body(body);
    }
}
