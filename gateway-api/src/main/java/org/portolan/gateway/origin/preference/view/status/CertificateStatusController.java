package org.portolan.gateway.origin.preference.view.status;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.KindWriting;
import org.portolan.gateway.access.address.RequestRates;
import org.portolan.gateway.access.address.WritingRoles;
import org.portolan.gateway.access.rate.BoundedBodies;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.reading.Answer;
import org.portolan.records.member.Role;
import org.portolan.records.reason.InvalidValue;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Answers how many certificates stand at once. It is a question that is too long for an address, and writes nothing. */
@RestController
@Tag(name = "Certificates of origin")
final class CertificateStatusController {
    private static final String PATH = "/api/v1/certificates-of-origin/status";
    private static final int LONGEST = 256 * 1024;
    /** So many certificates take about as long as a request of their own. */
    private static final int OF_ONE_REQUEST = 10;

    private final BoundedBodies bodies;
    private final RequestRates rates;
    private final CertificateStatuses statuses;

    CertificateStatusController(BoundedBodies bodies, RequestRates rates, CertificateStatuses statuses) {
        this.bodies = bodies;
        this.rates = rates;
        this.statuses = statuses;
    }

    @Bean
    static KindWriting askingForStatuses() {
        return () -> List.of(new WritingRoles(HttpMethod.POST, PATH, List.of(Role.values())));
    }

    @PostMapping(path = PATH, consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readCertificateStatuses",
            summary = "How up to 1,000 certificates stand, asked at once",
            description = "Writes nothing. Each ten of them, or part of ten, count as one request of the caller's.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(schema = @Schema(implementation = StatusQuestion.Described.class))))
    ResponseEntity<StatusAnswer> read(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller, HttpServletRequest request) {
        var question = question(caller, request);
        rates.countFurther(request, (question.certificates().size() - 1) / OF_ONE_REQUEST);
        return Answer.unkept(statuses.of(caller, question));
    }

    private StatusQuestion question(Caller caller, HttpServletRequest request) {
        try {
            return StatusQuestion.SHAPE.read(bodies.read(caller, request, LONGEST));
        } catch (InvalidValue wrong) {
            throw Reasons.problem(wrong).exception();
        }
    }
}
