package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.RecordShown;
import org.portolan.gateway.owned.view.RecordShown.RecordHistory;
import org.portolan.gateway.owned.view.RecordShown.RecordPage;
import org.portolan.records.aeo.AeoAuthorisation;
import org.portolan.records.aeo.AeoDetails;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Lists operators to those who may know them, and tells what happened to one's record. */
@RestController
@RequestMapping("/api/v1/aeo-records")
@Tag(name = "Authorised economic operators")
final class AeoListController {
    private final OwnedAnswers answers;
    private final OwnedView<AeoAuthorisation, AeoDetails> view;

    AeoListController(OwnedAnswers answers, OwnedView<AeoAuthorisation, AeoDetails> view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listAeoRecords",
            summary = "List the operators that the caller may know",
            description = "Those that its administration certified or that a partner shared with it; a trader's are"
                    + " its own. Those certified last come first. As `text/csv` all pages come in one.")
    ResponseEntity<RecordPage> list(
            @ParameterObject AeoFilter filter,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.list(caller, view, filter.wanted(), limit, cursor);
    }

    @GetMapping(produces = "text/csv")
    @Hidden
    ResponseEntity<StreamingResponseBody> table(
            @ParameterObject AeoFilter filter, @AuthenticationPrincipal Caller caller) {
        return answers.table(caller, view, filter.wanted());
    }

    @GetMapping(path = "/{owner}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readAeoRecord", summary = "An operator's record, by the name that messages call it")
    ResponseEntity<RecordShown> read(
            @PathVariable String owner,
            @PathVariable String id,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.read(caller, view, owner, id);
    }

    @GetMapping(path = "/{owner}/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readAeoRecordHistory", summary = "All that happened to an operator's record")
    ResponseEntity<RecordHistory> history(
            @PathVariable String owner,
            @PathVariable String id,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.history(caller, view, owner, id);
    }
}
