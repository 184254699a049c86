package org.portolan.gateway.look.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.Enrolments;
import org.portolan.gateway.enrolment.view.ReadableEnrolments;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells whoever may read an enrolment which authorities looked at its container. */
@RestController
@Tag(name = "Enrolments")
final class LookController {
    private static final int MOST = 500;

    private final ReadableEnrolments readable;
    private final Enrolments enrolments;
    private final Looks looks;

    LookController(ReadableEnrolments readable, Enrolments enrolments, Looks looks) {
        this.readable = readable;
        this.enrolments = enrolments;
        this.looks = looks;
    }

    @GetMapping(path = "/api/v1/enrolments/{id}/looks", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listLooks",
            summary = "Which authorities looked at the container while the enrolment was active",
            description = "One entry for an authority, a purpose and a day in UTC; officers are not named. Gateways"
                    + " report in batches, so the newest looks follow with a delay of a minute or so. Administrations"
                    + " that were not told of the enrolment cannot report: `notTold` names them.")
    ResponseEntity<LookAnswer> looks(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable String id,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        var wish = PageWish.of(limit, MOST, cursor, LookCursor::parse);
        var stored = readable.find(caller, id);
        return Answer.unkept(looks.of(stored, enrolments.history(stored.enrolment()), wish));
    }
}
