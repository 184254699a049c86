package org.portolan.records.origin;

import java.time.LocalDate;
import java.util.Optional;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.Member;
import org.portolan.records.place.CountryCode;
import org.portolan.records.reason.Finding;

/** Whether a certificate may be relied on, asked as three questions with an answer each. */
public record Verification(Finding integrity, Finding status, Finding issuer) {

    /**
     * Verifies a certificate from the ledger.
     *
     * @param presented the digest that the holder shows, or that was computed anew from the confidential part
     * @param issuer the member record of the certificate's issuer
     */
    public static Verification of(
            CertificateOfOrigin certificate, Optional<Digest> presented, Optional<Member> issuer, LocalDate day) {
        return new Verification(
                integrity(certificate, presented),
                standing(certificate, CertificateStatus.of(certificate, day)),
                issuer(certificate, issuer));
    }

    /** Whether all three are proven. */
    public boolean holds() {
        return integrity.holds() && status.holds() && issuer.holds();
    }

    private static Finding integrity(CertificateOfOrigin certificate, Optional<Digest> presented) {
        if (presented.isEmpty()) {
            return Finding.unknown("NOT_COMPARED", "Nothing was presented to compare with the ledger.");
        }
        return presented.get().equals(certificate.payloadHash())
                ? Finding.proven("HASH_MATCHES", "What was presented is what the issuer recorded.")
                : Finding.disproven("HASH_DIFFERS", "What was presented is not what the issuer recorded.");
    }

    private static Finding standing(CertificateOfOrigin certificate, CertificateStatus status) {
        return switch (status) {
            case ISSUED -> Finding.proven("ISSUED", "The certificate is issued and valid.");
            case CANCELLED -> Finding.disproven("CANCELLED", "The issuer has cancelled the certificate.");
            case REPLACED ->
                Finding.disproven(
                        "REPLACED",
                        "The issuer has replaced the certificate by "
                                + certificate
                                        .cancellation()
                                        .flatMap(Cancellation::replacedBy)
                                        .orElseThrow() + ".");
            case EXPIRED -> Finding.disproven("EXPIRED", "The certificate is no longer valid.");
        };
    }

    private static Finding issuer(CertificateOfOrigin certificate, Optional<Member> issuer) {
        Optional<Member> found = issuer.filter(member -> member.mspId().equals(certificate.issuer()));
        if (found.isEmpty()) {
            return Finding.disproven("ISSUER_UNKNOWN", "The issuer is not a member of the network.");
        }
        Optional<CountryCode> country = found.flatMap(Member::issuesFor);
        return country.equals(Optional.of(certificate.issuingCountry()))
                ? Finding.proven("ISSUER_ENTITLED", "The issuer issues certificates of origin for that country.")
                : Finding.disproven("ISSUER_NOT_ENTITLED", "The issuer does not issue certificates for that country.");
    }
}
