package org.portolan.gateway.dcsa.epcis;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ObjectNode;

/** Hands out a container's trail to systems that speak GS1 EPCIS. */
@RestController
@Tag(name = "Containers")
final class EpcisController {
    private final Traces traces;
    private final Lookups lookups;
    private final Clock clock;

    EpcisController(Traces traces, Lookups lookups, Clock clock) {
        this.traces = traces;
        this.lookups = lookups;
        this.clock = clock;
    }

    @GetMapping(
            path = "/api/v1/containers/{containerNumber}/epcis",
            produces = {"application/ld+json", "application/json"})
    @Operation(
            operationId = "exportContainerAsEpcis",
            summary = "The trail as a GS1 EPCIS 2.0 document",
            description = "A JSON-LD document with an object event for each actual event; a retracted or superseded one"
                    + " is declared an error. Who may see the container may export it.")
    @ApiResponse(
            responseCode = "200",
            description = "An EPCIS document.",
            content =
                    @Content(
                            mediaType = "application/ld+json",
                            schema = @Schema(type = "object", description = "EPCISDocument by GS1's JSON schema 2.0")))
    ResponseEntity<ObjectNode> export(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable @Parameter(description = "ISO 6346, with its check digit", example = "CSQU3054383")
                    String containerNumber) {
        var container = AddressPart.read("containerNumber", containerNumber, ContainerNumber::typed);
        if (!lookups.allows(caller, container, LookPurpose.EXPORT)) {
            throw new NothingThere();
        }
        var traced = traces.find(container, OptionalLong.empty());
        if (traced.isEmpty() && caller.trader().isEmpty()) {
            throw new NothingThere();
        }
        return Answer.unkept(new EpcisDocument(clock.instant(), traced).node());
    }
}
