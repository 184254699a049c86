package org.portolan.gateway.notice.view;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.RecordShown;
import org.portolan.gateway.owned.view.RecordShown.RecordHistory;
import org.portolan.gateway.owned.view.RecordShown.RecordPage;
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

/** Shows notices to the members that send them and to those that they are addressed to. */
@RestController
@RequestMapping("/api/v1/notices")
@Tag(name = "Notices")
final class NoticeViewController {
    private final OwnedAnswers answers;

    NoticeViewController(OwnedAnswers answers) {
        this.answers = answers;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listNotices",
            summary = "Notices of the caller's member, and those addressed to it",
            description = "Those sent last come first. With Accept: text/csv the whole list, as a table.")
    ResponseEntity<RecordPage> list(
            @ParameterObject NoticeFilter filter,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.list(caller, ShownNotice.VIEW, filter.wanted(), limit, cursor);
    }

    @GetMapping(produces = "text/csv")
    @Hidden
    ResponseEntity<StreamingResponseBody> table(
            @ParameterObject NoticeFilter filter, @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.table(caller, ShownNotice.VIEW, filter.wanted());
    }

    @GetMapping(path = "/{owner}/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readNotice", summary = "A notice with those who acknowledged it")
    ResponseEntity<RecordShown> read(
            @PathVariable String owner,
            @PathVariable String id,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.read(caller, ShownNotice.VIEW, owner, id);
    }

    @GetMapping(path = "/{owner}/{id}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readNoticeHistory", summary = "All that happened to a notice")
    ResponseEntity<RecordHistory> history(
            @PathVariable String owner,
            @PathVariable String id,
            @Parameter(hidden = true) @AuthenticationPrincipal Caller caller) {
        return answers.history(caller, ShownNotice.VIEW, owner, id);
    }
}
