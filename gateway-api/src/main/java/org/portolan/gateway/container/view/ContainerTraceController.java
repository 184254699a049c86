package org.portolan.gateway.container.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.lookup.Lookups;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.trace.ContainerTrace;
import org.portolan.gateway.trace.TraceCursor;
import org.portolan.gateway.trace.TraceView;
import org.portolan.gateway.trace.Traces;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.look.LookPurpose;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Answers where a container is, what keeps it, and who reported what. */
@RestController
@Tag(name = "Containers")
final class ContainerTraceController {
    private static final int MOST = 1_000;

    private final Traces traces;
    private final TraceView view;
    private final Lookups lookups;
    private final Clock clock;

    ContainerTraceController(Traces traces, TraceView view, Lookups lookups, Clock clock) {
        this.traces = traces;
        this.view = view;
        this.lookups = lookups;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/containers/{containerNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "traceContainer",
            summary = "Status, holds and the trail from both sides of the border",
            description = "Customs sees every container, a port those at its places, a trader those it has enrolled."
                    + " A container that the caller may not see answers exactly as one that does not exist."
                    + " With asOf the answer is that of an earlier time; who may see it is decided as of now.")
    ResponseEntity<ContainerTrace> trace(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable @Parameter(description = "ISO 6346, with its check digit", example = "CSQU3054383")
                    String containerNumber,
            @RequestParam(defaultValue = "200") @Schema(minimum = "1", maximum = "1000") int limit,
            @RequestParam Optional<String> cursor,
            @ParameterObject PastQuestion past) {
        var container = AddressPart.read("containerNumber", containerNumber, ContainerNumber::typed);
        var from = PageWish.of(limit, MOST, cursor, TraceCursor::parse).after();
        var moment = past.moment(clock);
        if (!lookups.allows(caller, container, LookPurpose.ENQUIRY)) {
            throw new NothingThere();
        }
        var asOf = from.map(TraceCursor::block).map(OptionalLong::of).orElse(OptionalLong.empty());
        var traced = traces.find(container, asOf, moment);
        if (traced.isEmpty() && caller.trader().isEmpty()) {
            throw new NothingThere();
        }
        return traced.map(found ->
                        Answer.of(view.page(found, from.map(TraceCursor::offset).orElse(0), limit), found.tag()))
                .orElseGet(() -> Answer.of(view.nothingYet(container), "none"));
    }
}
