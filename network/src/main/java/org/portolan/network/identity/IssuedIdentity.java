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

    /** Where its private key lies if it is here, beside the certificate as Fabric's tools lay them out. */
    public Path keyFile() {
        return switch (kind) {
            case CA -> authorityKey("ca");
            case TLS_CA -> authorityKey("tlsca");
            case PEER, ORDERER, USER ->
                file.resolveSibling("../keystore/priv_sk").normalize();
            case PEER_TLS, ORDERER_TLS, USER_TLS, CHAINCODE_TLS ->
                file.resolveSibling(file.getFileName().toString().replace(".crt", ".key"));
        };
    }

    /** Authorities are listed by the certificate that others verify by, two folders below the organisation's. */
    private Path authorityKey(String folder) {
        return file.resolveSibling("../../" + folder + "/priv_sk").normalize();
    }
}
