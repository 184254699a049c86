package org.portolan.network.msp;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/** A member and the time in which every certificate of its chain is valid. */
record VerifiedMember(Member member, Instant from, Instant until) {
    static VerifiedMember of(Member member, List<X509Certificate> chain) {
        Instant from = Instant.MIN;
        Instant until = Instant.MAX;
        for (X509Certificate certificate : chain) {
            Instant notBefore = certificate.getNotBefore().toInstant();
            Instant notAfter = certificate.getNotAfter().toInstant();
            from = from.isAfter(notBefore) ? from : notBefore;
            until = until.isBefore(notAfter) ? until : notAfter;
        }
        return new VerifiedMember(member, from, until);
    }

    void checkValidAt(Instant now) throws RefusedIdentity {
        if (now.isBefore(from)) {
            throw new RefusedIdentity("certificate of " + member.mspId() + " is not valid before " + from);
        }
        if (now.isAfter(until)) {
            throw new RefusedIdentity("certificate of " + member.mspId() + " expired at " + until);
        }
    }
}
