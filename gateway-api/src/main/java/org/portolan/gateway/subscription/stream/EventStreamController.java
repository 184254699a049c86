package org.portolan.gateway.subscription.stream;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.subscription.feed.Sights;
import org.springframework.http.MediaType;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells any known caller what happens to the containers that it may follow; also the page, by its session. */
@RestController
@Tag(name = "Subscriptions")
final class EventStreamController {
    private final EventStreams streams;
    private final Sights sights;
    private final ReadPosition position;

    EventStreamController(EventStreams streams, Sights sights, ReadPosition position) {
        this.streams = streams;
        this.sights = sights;
        this.position = position;
    }

    @GetMapping(path = "/api/v1/events/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    @Operation(
            operationId = "streamEvents",
            summary = "Events as they are recorded, as server-sent events",
            description = "Each event's id is its ledger position; a reader that sends it back as Last-Event-ID gets"
                    + " what came after it. Sent is what the caller may see at that moment. The stream ends after some"
                    + " minutes: connect again with the last id. Movements come as events named movement, changes of"
                    + " records, which are told if their types are named, as events named change.")
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = MediaType.TEXT_EVENT_STREAM_VALUE, schema = @Schema(type = "string")))
    void stream(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "") @Parameter(description = "Container numbers, up to 100; without any, all")
                    List<String> container,
            @RequestParam(defaultValue = "")
                    @Parameter(
                            description =
                                    "Types of messages, such as certificate.issued, or certificate.* for all about"
                                            + " certificates; without any, movements alone")
                    List<String> type,
            @RequestHeader("Last-Event-ID") @Parameter(description = "The id of the last event that was read")
                    Optional<String> lastEventId,
            @RequestParam @Parameter(description = "The same for the first connection, which cannot send a header")
                    Optional<String> after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var wanted = EventStreamRequest.of(caller, container, type, lastEventId, after, position);
        sights.require(caller, "type", wanted.filter().types());
        streams.serve(wanted, request, response);
    }
}
