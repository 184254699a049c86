package org.portolan.gateway.origin.view.ubl;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.portolan.gateway.access.Caller;
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

/** Gives a certificate as a UBL document, to whoever may read it whole. */
@RestController
@Tag(name = "Certificates of origin")
final class CertificateUblController {
    private final ReadableCertificates certificates;
    private final Members members;

    CertificateUblController(ReadableCertificates certificates, Members members) {
        this.certificates = certificates;
        this.members = members;
    }

    @GetMapping(
            path = "/api/v1/certificates-of-origin/{issuer}/{number}/ubl",
            produces = MediaType.APPLICATION_XML_VALUE)
    @Operation(
            operationId = "certificateAsUbl",
            summary = "A certificate as a UBL 2.3 CertificateOfOrigin",
            description = "For the issuer, the addressed administrations and the parties. What UBL has no place for is"
                    + " named in the documentation of certificates.")
    ResponseEntity<byte[]> ubl(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable
                    @Parameter(
                            description = "MSP id of the issuer, or the country it issues for",
                            example = "CNCustomsMSP")
                    String issuer,
            @PathVariable String number) {
        var stored = certificates.whole(caller, issuer, number);
        var details = stored.details().map(ConfidentialPart::content).orElseThrow(NothingThere::new);
        String name = members.writer(stored.certificate().issuer()).name();
        return Answer.unkept(UblCertificate.document(stored.certificate(), details, name));
    }
}
