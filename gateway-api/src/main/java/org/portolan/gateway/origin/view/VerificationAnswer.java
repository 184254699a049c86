package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.media.Schema;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.FindingAnswer;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.origin.Verification;

/** Whether a certificate may be relied on: three questions, each with its own answer. No party and no price. */
@Schema(name = "CertificateVerification")
record VerificationAnswer(
        String number,
        Writer issuedBy,
        String agreement,
        String formType,
        String issueDate,
        String validTo,
        String hsHeading,

        @Schema(description = "Whether integrity, status and issuer are all proven.")
        boolean holds,

        FindingAnswer integrity,
        FindingAnswer status,
        FindingAnswer issuer,
        LedgerPlace ledger) {

    static VerificationAnswer of(StoredCertificate stored, Verification verification, Writer issuer) {
        var certificate = stored.certificate();
        return new VerificationAnswer(
                certificate.number().number(),
                issuer,
                certificate.agreement(),
                certificate.formType(),
                certificate.issueDate().toString(),
                certificate.validTo().toString(),
                certificate.hsHeading(),
                verification.holds(),
                FindingAnswer.of(verification.integrity()),
                FindingAnswer.of(verification.status()),
                FindingAnswer.of(verification.issuer()),
                stored.changed());
    }
}
