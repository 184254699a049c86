package org.portolan.gateway.edi;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.edi.kept.KeptInterchange;
import org.portolan.gateway.edi.kept.KeptInterchanges;
import org.portolan.gateway.edi.kept.KeptMessages;
import org.portolan.gateway.edi.kept.ResultStatus;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.request.EarlyRefusals;
import org.portolan.gateway.request.WriteRequests;
import org.portolan.records.member.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes EDI messages of officers of customs and operators of ports, and shows theirs to those of the same organisation. */
@RestController
@RequestMapping("/api/v1/edi")
@Tag(name = "EDI")
final class EdiController {

    private static final int MOST_LISTED = 100;

    private final WriteRequests requests;
    private final EdiIntake intake;
    private final KeptInterchanges interchanges;
    private final KeptMessages messages;
    private final EdiReports reports;
    private final Settlement settlement;

    EdiController(
            WriteRequests requests,
            EdiIntake intake,
            KeptInterchanges interchanges,
            KeptMessages messages,
            EdiReports reports,
            Settlement settlement) {
        this.requests = requests;
        this.intake = intake;
        this.interchanges = interchanges;
        this.messages = messages;
        this.reports = reports;
        this.settlement = settlement;
    }

    @PostMapping(
            consumes = {"application/edifact", MediaType.TEXT_PLAIN_VALUE, MediaType.APPLICATION_OCTET_STREAM_VALUE},
            produces = MediaType.APPLICATION_JSON_VALUE)
    void take(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(defaultValue = "false") boolean preview,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String id = intake.take(requests.streamed(caller, request), request.getInputStream(), preview);
        KeptInterchange interchange = find(caller, id);
        Map<String, Object> summary = reports.summary(interchange);
        int status = status(summary);
        if (status == 503) {
            throw Problem.of(ProblemKind.LEDGER_UNAVAILABLE, ProblemKind.LEDGER_UNAVAILABLE.meaning())
                    .retryAfter(Duration.ofSeconds(10))
                    .with("report", "/api/v1/edi/" + id)
                    .exception();
        }
        if (status >= 400) {
            throw Problem.of(ProblemKind.NONE_ACCEPTED, "None of the events of the interchange was accepted.")
                    .with("report", "/api/v1/edi/" + id)
                    .with("summary", summary)
                    .exception();
        }
        response.setStatus(status);
        response.setHeader("Location", "/api/v1/edi/" + id);
        write(interchange, response);
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listInterchanges",
            summary = "The interchanges of the caller's organisation, the latest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of interchanges.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "EdiPage")))
    ResponseEntity<Map<String, Object>> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "100") int limit,
            @RequestParam Optional<String> cursor) {
        requireRole(caller);
        var wish = PageWish.of(limit, MOST_LISTED, cursor, id -> interchanges.find(caller.organisation(), id));
        var page = wish.page(
                wish.after()
                        .map(last -> interchanges.before(last, wish.read()))
                        .orElseGet(() -> interchanges.latest(caller.organisation(), wish.read())),
                KeptInterchange::id);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("interchanges", page.entries().stream().map(reports::summary).toList());
        page.next().ifPresent(next -> answer.put("next", next));
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(answer);
    }

    @GetMapping(path = "/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "interchangeReport",
            summary = "What became of an interchange, message by message and container by container",
            description = "For those of the organisation that sent it; the answer is an EdiReport.")
    @ApiResponse(
            responseCode = "200",
            description = "The report.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "EdiReport")))
    void report(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable @Parameter(description = "Identifier of the interchange") String id,
            HttpServletResponse response)
            throws IOException {
        KeptInterchange interchange = find(caller, id);
        settlement.settle(id);
        write(interchange, response);
    }

    @GetMapping(path = "/{id}/messages/{number}", produces = "application/edifact")
    @Operation(
            operationId = "interchangeMessage",
            summary = "A message of an interchange, to the byte as it came",
            description = "For those of the organisation that sent it.")
    ResponseEntity<byte[]> message(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @PathVariable int number) {
        KeptInterchange interchange = find(caller, id);
        return messages.content(interchange.id(), number)
                .map(ResponseEntity::ok)
                .orElseThrow(EdiController::notFound);
    }

    private KeptInterchange find(Caller caller, String id) {
        requireRole(caller);
        return interchanges.find(caller.organisation(), id).orElseThrow(EdiController::notFound);
    }

    private void write(KeptInterchange interchange, HttpServletResponse response) throws IOException {
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        reports.write(interchange, response.getOutputStream());
    }

    private static int status(Map<String, Object> summary) {
        if (count(summary, ResultStatus.PENDING) > 0) {
            return 202;
        }
        if (count(summary, ResultStatus.ACCEPTED) > 0) {
            return 201;
        }
        if (count(summary, ResultStatus.FAILED) > 0) {
            return 503;
        }
        return count(summary, ResultStatus.CHECKED) > 0 || summary.get("state") == KeptInterchange.State.CHECKED
                ? 200
                : 422;
    }

    private static int count(Map<String, Object> summary, ResultStatus status) {
        return summary.get(status.name().toLowerCase(java.util.Locale.ROOT)) instanceof Integer count ? count : 0;
    }

    private static void requireRole(Caller caller) {
        EarlyRefusals.role(caller, Role.OFFICER, Role.OPERATOR);
    }

    private static RuntimeException notFound() {
        return Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                .exception();
    }
}
