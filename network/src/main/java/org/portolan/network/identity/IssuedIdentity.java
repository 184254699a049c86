package org.portolan.network.identity;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;

/** A certificate that is in use at a place of an organisation's folder, seen at a moment. */
public record IssuedIdentity(
        String organisation,
        Kind kind,
        String name,
        Path file,
        X509Certificate certificate,
        Status status,
        Instant seen) {

    /** What a certificate is for. */
    public enum Kind {
        CA,
        TLS_CA,
        PEER,
        PEER_TLS,
        ORDERER,
        ORDERER_TLS,
        USER,
        USER_TLS,
        CHAINCODE_TLS
    }

    /** Whether a certificate is accepted. */
    public enum Status {
        VALID,
        EXPIRED,
        REVOKED
    }

    /** Whole days until it expires; none once it has. */
    public long daysLeft() {
        Duration left = Duration.between(seen, certificate.getNotAfter().toInstant());
        return Math.max(0, left.toDays());
    }
}
