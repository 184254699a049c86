package org.portolan.gateway.origin.preference;

import java.util.Optional;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;
import org.portolan.records.origin.preference.Certified;

/** The certificates whose confidential part this administration holds, as far as this gateway has read the ledger. */
public interface HeldCertificates {
    /** A certificate with what the agreement allows by which it was judged; empty where its part is not held. */
    Optional<Certified> find(MspId issuer, CertificateNumber number);
}
