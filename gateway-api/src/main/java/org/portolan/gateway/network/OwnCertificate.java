package org.portolan.gateway.network;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Locale;

/** A certificate that the gateway relies on, and when it ends. */
record OwnCertificate(String mspId, Kind kind, String holder, Instant end) {

    /** What a certificate is for. */
    enum Kind {
        TLS_AUTHORITY("TLS authority of the "),
        /** The one that the peer showed when it was connected to. */
        PEER("peer "),
        USER("user ");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** The word for programs. */
        String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static OwnCertificate of(String mspId, Kind kind, String holder, X509Certificate certificate) {
        return new OwnCertificate(mspId, kind, holder, certificate.getNotAfter().toInstant());
    }

    /** Whose it is, for people. */
    String title() {
        return kind.title + holder;
    }
}
