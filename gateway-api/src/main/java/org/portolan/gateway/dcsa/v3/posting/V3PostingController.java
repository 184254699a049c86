package org.portolan.gateway.dcsa.v3.posting;

import jakarta.servlet.http.HttpServletRequest;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.gateway.dcsa.v3.FeedbackElement;
import org.portolan.gateway.request.WriteRequests;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes events that a producer posts: an officer of customs, an operator of a port, or a carrier with an operator's key,
 * for which the port answers as the writer.
 */
@RestController
final class V3PostingController {
    private final WriteRequests requests;
    private final PostedEvents events;

    V3PostingController(WriteRequests requests, PostedEvents events) {
        this.requests = requests;
        this.events = events;
    }

    @PostMapping(
            path = "/v3/events",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<ObjectNode> record(@AuthenticationPrincipal Caller caller, HttpServletRequest request) {
        var feedback = events.record(requests.read(caller, request));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(ObjectForm.begin()
                        .objects(
                                "feedbackElements",
                                feedback.stream().map(FeedbackElement::form).toList())
                        .node());
    }
}
