package org.portolan.gateway.origin.preference.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.origin.view.ReadableCertificates;
import org.portolan.gateway.reading.Answer;
import org.portolan.records.origin.preference.PreferenceRules;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Tells where a certificate stands at the administrations that it is addressed to. */
@RestController
@Tag(name = "Certificates of origin")
final class PreferenceViewController {
    private final ReadableCertificates certificates;
    private final PreferenceView view;

    PreferenceViewController(ReadableCertificates certificates, PreferenceView view) {
        this.certificates = certificates;
        this.view = view;
    }

    @GetMapping(
            path = "/api/v1/certificates-of-origin/{issuer}/{number}/preferences",
            produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readPreferences",
            summary = "Where a certificate stands at each importing administration, and what is left of it",
            description = "For the issuer at all of them, as far as it was told; for an addressed administration at"
                    + " itself. The parties of the certificate are told states, times, grounds and balances by the"
                    + " gateway of their own administration, and no declaration.")
    ResponseEntity<PreferencesAnswer> read(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable
                    @Parameter(
                            description = "MSP id of the issuer, or the country it issues for",
                            example = "CNCustomsMSP")
                    String issuer,
            @PathVariable String number) {
        var stored = certificates.whole(caller, issuer, number);
        return Answer.unkept(view.of(stored, caller.mayActAs(PreferenceRules.READING)));
    }
}
