package org.portolan.gateway.origin;

import java.util.List;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.CertificateNumber;

/** What is claimed on certificates of this administration at those that import, as far as it was told. */
public interface ToldClaims {
    /** The declarations for which preference is claimed or granted on a certificate; none on those of others, and of those that were taken back. */
    List<String> on(MspId issuer, CertificateNumber number);
}
