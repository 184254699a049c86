package org.portolan.gateway.enrolment.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.EnrolmentAnswer.EnrolmentHistory;
import org.portolan.gateway.enrolment.view.EnrolmentAnswer.EnrolmentShown;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists a trader's own enrolments, and to the administration those that were opened with it. */
@RestController
@Tag(name = "Enrolments")
final class EnrolmentViewController {
    private static final int MOST = 500;

    private final ReadableEnrolments readable;
    private final Enrolments enrolments;

    EnrolmentViewController(ReadableEnrolments readable, Enrolments enrolments) {
        this.readable = readable;
        this.enrolments = enrolments;
    }

    @GetMapping(path = "/api/v1/enrolments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listEnrolments", summary = "The caller's own enrolments")
    ResponseEntity<EnrolmentAnswer> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        var wish = PageWish.of(limit, MOST, cursor, EnrolmentCursor::parse);
        var page = wish.page(
                readable.list(caller, wish), last -> EnrolmentCursor.after(last).toString());
        return Answer.unkept(new EnrolmentAnswer(
                page.entries().stream().map(EnrolmentShown::of).toList(), page.next()));
    }

    @GetMapping(path = "/api/v1/enrolments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readEnrolment", summary = "One of the caller's own enrolments and what happened to it")
    ResponseEntity<EnrolmentHistory> read(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var stored = readable.find(caller, id);
        return Answer.unkept(new EnrolmentHistory(EnrolmentShown.of(stored), enrolments.history(stored.enrolment())));
    }
}
