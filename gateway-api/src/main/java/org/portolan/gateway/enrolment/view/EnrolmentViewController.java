package org.portolan.gateway.enrolment.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.GatewaySettings;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.enrolment.view.EnrolmentAnswer.EnrolmentHistory;
import org.portolan.gateway.enrolment.view.EnrolmentAnswer.EnrolmentShown;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.enrolment.EnrolmentId;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
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

    private final Enrolments enrolments;
    private final Looks looks;
    private final MspId administration;

    EnrolmentViewController(Enrolments enrolments, Looks looks, GatewaySettings settings) {
        this.enrolments = enrolments;
        this.looks = looks;
        this.administration = new MspId(settings.administration());
    }

    @GetMapping(path = "/api/v1/enrolments", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "listEnrolments", summary = "The caller's own enrolments")
    ResponseEntity<EnrolmentAnswer> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        var wish = PageWish.of(limit, MOST, cursor, EnrolmentCursor::parse);
        var found = find(caller, wish.after().orElse(EnrolmentCursor.START), wish.read());
        var page = wish.page(found, last -> EnrolmentCursor.after(last).toString());
        return Answer.unkept(new EnrolmentAnswer(
                page.entries().stream().map(EnrolmentShown::of).toList(), page.next()));
    }

    @GetMapping(path = "/api/v1/enrolments/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(operationId = "readEnrolment", summary = "One of the caller's own enrolments and what happened to it")
    ResponseEntity<EnrolmentHistory> read(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, @PathVariable String id) {
        var stored = own(caller, id);
        return Answer.unkept(new EnrolmentHistory(EnrolmentShown.of(stored), enrolments.history(stored.enrolment())));
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
        var stored = own(caller, id);
        return Answer.unkept(looks.of(stored, enrolments.history(stored.enrolment()), wish));
    }

    private StoredEnrolment own(Caller caller, String id) {
        var enrolment = AddressPart.read("id", id, EnrolmentId::new);
        return enrolments
                .find(administration, enrolment)
                .filter(stored -> mayRead(caller, stored))
                .orElseThrow(NothingThere::new);
    }

    private boolean mayRead(Caller caller, StoredEnrolment stored) {
        return caller.trader().isPresent()
                ? caller.trader().get().equals(stored.details().trader())
                : isReader(caller);
    }

    /** Officers act for traders and auditors look into it; what others do needs nobody's enrolments. */
    private boolean isReader(Caller caller) {
        return caller.organisation().equals(administration)
                && caller.mayActAs(Role.OFFICER, Role.AUDITOR)
                && !caller.mayActAs(Role.TRADER);
    }

    private List<StoredEnrolment> find(Caller caller, EnrolmentCursor after, int most) {
        if (caller.trader().isPresent()) {
            return enrolments.of(caller.trader().get(), after, most);
        }
        if (isReader(caller)) {
            return enrolments.at(administration, after, most);
        }
        throw Problem.of(
                        ProblemKind.FORBIDDEN,
                        "Enrolments are for traders, and for officers and auditors of their customs administration.")
                .exception();
    }
}
