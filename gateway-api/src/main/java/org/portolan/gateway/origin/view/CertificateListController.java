package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.address.RequestRates;
import org.portolan.gateway.owned.view.OwnedAnswers;
import org.portolan.gateway.owned.view.OwnedView;
import org.portolan.gateway.owned.view.RecordShown.RecordHistory;
import org.portolan.gateway.owned.view.rest.OwnedListController;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists certificates of origin to those they concern, and tells what happened to one, by an address with words of its own. */
@RestController
@RequestMapping("/api/v1/certificates-of-origin")
@Tag(name = "Certificates of origin")
final class CertificateListController extends OwnedListController<CertificateOfOrigin, CertificateDetails> {
    /** What is looked for costs the database as much as some ten other requests. */
    private static final int OF_A_SEARCH = 10;

    private final RequestRates rates;
    private final HttpServletRequest request;

    CertificateListController(
            OwnedAnswers answers,
            OwnedView<CertificateOfOrigin, CertificateDetails> view,
            RequestRates rates,
            HttpServletRequest request) {
        super(answers, view);
        this.rates = rates;
        this.request = request;
    }

    @Override
    protected void count(Wanted wanted) {
        if (wanted.isLookedFor()) {
            rates.countFurther(request, OF_A_SEARCH - 1);
        }
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
        return answers().history(caller, view(), "issuer", issuer, number);
    }
}
