package org.portolan.gateway.enrolment.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.EnrolmentAnswer.EnrolmentShown;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.reading.Answer;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists a trader's own enrolments, and to the administration those that were opened with it. */
@RestController
@Tag(name = "Enrolments")
final class EnrolmentViewController {
    private static final int MOST = 500;

    private final Enrolments enrolments;
    private final MspId administration;

    EnrolmentViewController(Enrolments enrolments, GatewaySettings settings) {
        this.enrolments = enrolments;
        this.administration = new MspId(settings.administration());
    }

    @GetMapping("/api/v1/enrolments")
    @Operation(operationId = "listEnrolments", summary = "The caller's own enrolments")
    ResponseEntity<EnrolmentAnswer> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "50") @Parameter(description = "Enrolments a page, 1 to 500") int limit,
            @RequestParam @Parameter(description = "The member next of the page before") Optional<String> cursor) {
        if (limit < 1 || limit > MOST) {
            throw invalid("limit", "must be 1 to 500.");
        }
        var after = cursor.map(text -> EnrolmentCursor.parse(text)
                        .orElseThrow(() -> invalid("cursor", "must be the member \"next\" of an earlier page.")))
                .orElse(EnrolmentCursor.START);
        // One more than asked for tells whether there is a next page.
        var found = find(caller, after, limit + 1);
        var page = found.subList(0, Math.min(limit, found.size()));
        return Answer.unkept(new EnrolmentAnswer(
                page.stream().map(EnrolmentShown::of).toList(),
                found.size() > limit
                        ? Optional.of(EnrolmentCursor.after(page.getLast()).toString())
                        : Optional.empty()));
    }

    private List<StoredEnrolment> find(Caller caller, EnrolmentCursor after, int most) {
        if (caller.trader().isPresent()) {
            return enrolments.of(caller.trader().get(), after, most);
        }
        if (caller.organisation().equals(administration) && !caller.mayActAs(Role.TRADER)) {
            return enrolments.at(administration, after, most);
        }
        throw Problem.of(ProblemKind.FORBIDDEN, "Enrolments are for traders and their customs administration.")
                .exception();
    }

    private static RuntimeException invalid(String parameter, String rule) {
        return Problem.of(ProblemKind.INVALID_PARAMETER, "\"" + parameter + "\" " + rule)
                .at(parameter)
                .exception();
    }
}
