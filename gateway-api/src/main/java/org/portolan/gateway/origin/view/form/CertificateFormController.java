package org.portolan.gateway.origin.view.form;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.time.OffsetDateTime;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.Shares;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.origin.view.ReadableCertificates;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.digest.ConfidentialPart;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Prints a certificate on its agreement's form, for whoever may read it whole. */
@RestController
@Tag(name = "Certificates of origin")
final class CertificateFormController {
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final ReadableCertificates certificates;
    private final Members members;
    private final FormPrinter printer;
    /** They wait for each other, so there are few. */
    private final Shares prints = Shares.of("prints", 8);

    CertificateFormController(ReadableCertificates certificates, Members members, FormPrinter printer) {
        this.certificates = certificates;
        this.members = members;
        this.printer = printer;
    }

    @GetMapping(
            path = "/api/v1/certificates-of-origin/{issuer}/{number}/form",
            produces = MediaType.APPLICATION_PDF_VALUE)
    @Operation(
            operationId = "printCertificate",
            summary = "A certificate on the form of its agreement, as PDF",
            description = "For the issuer, the addressed administrations and the parties. PDF/A-3 with the boxes of the"
                    + " form in their official order, and the data of the certificate attached as JSON.")
    ResponseEntity<byte[]> print(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable
                    @Parameter(
                            description = "MSP id of the issuer, or the country it issues for",
                            example = "CNCustomsMSP")
                    String issuer,
            @PathVariable String number) {
        var stored = certificates.whole(caller, issuer, number);
        var details = stored.details().map(ConfidentialPart::content).orElseThrow(NothingThere::new);
        var printed = new PrintedCertificate(
                stored.certificate(),
                details,
                members.writer(stored.certificate().issuer()).name(),
                OffsetDateTime.parse(stored.issued().ledgerTime()));
        prints.take(caller, 1, RETRY);
        try {
            return Answer.unkept(printer.print(printed));
        } finally {
            prints.give(caller, 1);
        }
    }
}
