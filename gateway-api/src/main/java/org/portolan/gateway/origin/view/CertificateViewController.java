package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.access.rate.MissedLookups;
import org.portolan.gateway.member.Members;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.reading.Answer;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.records.digest.Digest;
import org.portolan.records.origin.CertificateStatus;
import org.portolan.records.origin.Verification;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows certificates of origin, and verifies them for anybody. */
@RestController
@Tag(name = "Certificates of origin")
final class CertificateViewController {
    private static final String PATH = "/api/v1/certificates-of-origin/{issuer}/{number}";

    private final ReadableCertificates readable;
    private final CertificateReaders readers;
    private final CertificateView view;
    private final Members members;
    private final MissedLookups missed;
    private final Clock clock;

    CertificateViewController(
            ReadableCertificates readable,
            CertificateReaders readers,
            CertificateView view,
            Members members,
            MissedLookups missed,
            Clock clock) {
        this.readable = readable;
        this.readers = readers;
        this.view = view;
        this.members = members;
        this.missed = missed;
        this.clock = clock;
    }

    @GetMapping(path = PATH, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readCertificate",
            summary = "A certificate with what was said about it",
            description = "In full for the issuer, the addressed administrations and the parties; other members see"
                    + " the public part.")
    ResponseEntity<CertificateAnswer> read(
            @AuthenticationPrincipal @Parameter(hidden = true) Caller caller,
            @PathVariable
                    @Parameter(
                            description = "MSP id of the issuer, or the country it issues for",
                            example = "CNCustomsMSP")
                    String issuer,
            @PathVariable String number) {
        var stored = readable.named(issuer, number);
        boolean full = readers.mayReadAll(caller, stored);
        if (!full && !readers.mayReadPublicPart(caller)) {
            throw new NothingThere();
        }
        if (!full) {
            missed.requireLeft(caller);
        }
        var status = CertificateStatus.of(stored.certificate(), today());
        boolean remarks = readers.mayReadRemarks(caller, stored);
        return Answer.of(
                view.of(stored, status, full, remarks), stored.tag() + "-" + status + "-" + full + "-" + remarks);
    }

    @GetMapping(path = PATH + "/verification", produces = MediaType.APPLICATION_JSON_VALUE)
    @SecurityRequirements
    @Operation(
            operationId = "verifyCertificate",
            summary = "Integrity, status and issuer, each with a reason",
            description = "Needs no key. With payloadHash the answer compares what the holder shows with the ledger;"
                    + " without it, the part in this administration's own store, if it is entitled to one.")
    ResponseEntity<VerificationAnswer> verify(
            @PathVariable String issuer,
            @PathVariable String number,
            @RequestParam @Parameter(description = "SHA-256 that the holder presents, in hexadecimal")
                    Optional<String> payloadHash,
            HttpServletRequest request) {
        var presented = payloadHash.map(text -> AddressPart.read("payloadHash", text, Digest::new));
        var stored = readable.named(issuer, number);
        // Who shows the digest of a certificate has it before him, and does not guess.
        if (presented.filter(stored.certificate().payloadHash()::equals).isEmpty()) {
            missed.requireLeft(request);
        }
        var verification = Verification.of(
                stored.certificate(),
                presented.or(stored::computedHash),
                members.find(stored.certificate().issuer()),
                today());
        var answer = VerificationAnswer.of(
                stored, verification, members.writer(stored.certificate().issuer()));
        return Answer.of(answer, stored.tag() + "-" + answer.hashCode());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
