package org.portolan.network.msp;

import java.security.GeneralSecurityException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.List;

/** The revocation lists of one MSP; a list counts for the CA that signed it. */
final class Revocations {
    private final List<X509CRL> lists;

    Revocations(List<X509CRL> lists) {
        this.lists = List.copyOf(lists);
    }

    void check(List<X509Certificate> chain) throws RefusedIdentity {
        for (int i = 0; i + 1 < chain.size(); i++) {
            for (X509CRL list : lists) {
                if (list.isRevoked(chain.get(i)) && signed(list, chain.get(i + 1))) {
                    throw new RefusedIdentity("certificate with serial number "
                            + chain.get(i).getSerialNumber().toString(16) + " is revoked");
                }
            }
        }
    }

    private static boolean signed(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return true;
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
