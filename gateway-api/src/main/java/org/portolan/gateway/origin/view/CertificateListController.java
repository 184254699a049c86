package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.RecordShown.RecordHistory;
import org.portolan.gateway.owned.view.RecordShown.RecordPage;
import org.portolan.gateway.owned.view.Wanted;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Lists certificates of origin to those they concern, and tells what happened to one. */
@RestController
@RequestMapping("/api/v1/certificates-of-origin")
@Tag(name = "Certificates of origin")
final class CertificateListController {
    private final OwnedAnswers answers;
    private final OwnedView<CertificateOfOrigin, CertificateDetails> view;

    CertificateListController(OwnedAnswers answers, OwnedView<CertificateOfOrigin, CertificateDetails> view) {
        this.answers = answers;
        this.view = view;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "listCertificates",
            summary = "List the certificates that concern the caller",
            description =
                    "Those that its administration issued or is addressed by; a trader's are those that name it as"
                            + " a party. As `text/csv` all pages come in one.")
    ResponseEntity<RecordPage> list(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @RequestParam @Parameter(description = "What the issuer left it as: ISSUED or CANCELLED")
                    Optional<String> status,
            @RequestParam @Parameter(description = "MSP id of the issuer", example = "CNCustomsMSP")
                    Optional<String> issuer,
            @RequestParam @Parameter(description = "A container of the goods", example = "CSQU3054383")
                    Optional<String> container,
            @RequestParam(defaultValue = "50") @Schema(minimum = "1", maximum = "500") int limit,
            @RequestParam Optional<String> cursor) {
        return answers.list(caller, view, wanted(status, issuer, container), limit, cursor);
    }

    @GetMapping(produces = "text/csv")
    @Hidden
    ResponseEntity<StreamingResponseBody> table(
            @AuthenticationPrincipal Caller caller,
            @RequestParam Optional<String> status,
            @RequestParam Optional<String> issuer,
            @RequestParam Optional<String> container) {
        return answers.table(caller, view, wanted(status, issuer, container));
    }

    @GetMapping(path = "/{issuer}/{number}/history", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readCertificateHistory",
            summary = "What happened to a certificate, and who said what of it")
    ResponseEntity<RecordHistory> history(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable
                    @Parameter(
                            description = "MSP id of the issuer, or the country it issues for",
                            example = "CNCustomsMSP")
                    String issuer,
            @PathVariable String number) {
        return answers.history(caller, view, "issuer", issuer, number);
    }

    private static Wanted wanted(Optional<String> status, Optional<String> issuer, Optional<String> container) {
        return Wanted.all()
                .in(status, "ISSUED", "CANCELLED")
                .ownedBy("issuer", issuer)
                .with(CertificateOfOrigin.KIND, "container", container);
    }
}
