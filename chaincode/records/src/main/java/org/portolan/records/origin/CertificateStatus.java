package org.portolan.records.origin;

import java.time.LocalDate;

/**
 * Where a certificate itself stands. What an importing administration says of it is that administration's word alone, and
 * counts at no other ({@code origin.md} section 3).
 */
public enum CertificateStatus {
    ISSUED,
    CANCELLED,
    /** The issuer took it back, and issued another in its place. */
    REPLACED,
    EXPIRED;

    /** The status on a day; a cancellation outweighs the expiry. */
    public static CertificateStatus of(CertificateOfOrigin certificate, LocalDate day) {
        CertificateStatus standing = certificate.standing();
        if (standing != ISSUED) {
            return standing;
        }
        return day.isAfter(certificate.validTo()) ? EXPIRED : ISSUED;
    }
}
