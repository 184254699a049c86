package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.Answer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists arrangements. */
@RestController
@Tag(name = "Authorised economic operators")
final class ArrangementController {
    private static final int MOST = 500;

    private final ReadableArrangements readable;
    private final Clock clock;

    ArrangementController(ReadableArrangements readable, Clock clock) {
        this.readable = readable;
        this.clock = clock;
    }

    @GetMapping(path = "/api/v1/aeo-arrangements", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listArrangements",
            summary = "List the mutual recognition arrangements that parties have signed",
            description = "Those of all members, for the administration's AEO officers, officers, risk officers and"
                    + " auditors. One that is signed by some of its parties only is `SIGNED`.")
    ResponseEntity<ArrangementAnswer> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        var wish = PageWish.of(limit, MOST, cursor, Optional::of);
        if (!readable.mayEverSee(caller)) {
            throw Problem.of(ProblemKind.FORBIDDEN, ProblemKind.FORBIDDEN.meaning())
                    .exception();
        }
        return Answer.unkept(ArrangementAnswer.of(readable.list(wish), clock.instant()));
    }
}
