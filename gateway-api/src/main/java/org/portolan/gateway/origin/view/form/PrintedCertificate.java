package org.portolan.gateway.origin.view.form;

import java.time.OffsetDateTime;
import org.portolan.records.origin.CertificateOfOrigin;
import org.portolan.records.origin.details.CertificateDetails;

/**
 * A certificate that is printed for somebody who may read it whole.
 *
 * @param issuer the name of the issuing body
 * @param issued when it was written on the ledger
 */
record PrintedCertificate(
        CertificateOfOrigin certificate, CertificateDetails details, String issuer, OffsetDateTime issued) {

    /** Names no party. */
    @Override
    public String toString() {
        return "certificate " + certificate.number() + " of " + certificate.issuer();
    }
}
