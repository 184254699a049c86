package org.portolan.gateway.operation;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Map;
import java.util.UUID;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a caller what became of a request whose answer was 202. */
@RestController
@RequestMapping(path = "/api/v1/operations", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Operations")
final class OperationController {

    private final Operations operations;
    private final Answers answers;

    OperationController(Operations operations, Answers answers) {
        this.operations = operations;
        this.answers = answers;
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readOperation",
            summary = "What became of a request",
            description = "ENDORSED, ORDERED, COMMITTED or REFUSED with its reason. Only for the caller who sent it.")
    @ApiResponse(
            responseCode = "200",
            description = "The operation as far as it has come.",
            content = @Content(mediaType = MediaType.APPLICATION_JSON_VALUE, schema = @Schema(ref = "Operation")))
    ResponseEntity<Map<String, Object>> operation(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable @Parameter(description = "Identifier of the operation") UUID id) {
        Map<String, Object> document = operations
                .find(caller.id(), id.toString())
                .map(answers::document)
                .orElseThrow(() -> Problem.of(ProblemKind.NOT_FOUND, ProblemKind.NOT_FOUND.meaning())
                        .exception());
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().cacheControl(CacheControl.noStore());
        if (!document.containsKey("block") && !document.containsKey("reason")) {
            response.header(HttpHeaders.RETRY_AFTER, "1");
        }
        return response.body(document);
    }
}
