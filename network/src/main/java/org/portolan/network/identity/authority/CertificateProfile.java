package org.portolan.network.identity.authority;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x509.KeyUsage;

/** What a certificate is good for, besides whom it names. Hosts are DNS names or IP addresses. */
public record CertificateProfile(Use use, List<String> hosts, Optional<Attributes> attributes, Duration lifetime) {

    /** The ways in which a network uses certificates. */
    public enum Use {
        AUTHORITY(KeyUsage.keyCertSign | KeyUsage.cRLSign | KeyUsage.digitalSignature | KeyUsage.keyEncipherment),
        IDENTITY(KeyUsage.digitalSignature),
        TLS(KeyUsage.digitalSignature | KeyUsage.keyEncipherment);

        private final int keyUsage;

        Use(int keyUsage) {
            this.keyUsage = keyUsage;
        }

        KeyUsage keyUsage() {
            return new KeyUsage(keyUsage);
        }
    }

    private static final Duration AUTHORITY_LIFETIME = Duration.ofDays(3650);
    private static final Duration LEAF_LIFETIME = Duration.ofDays(365);

    public CertificateProfile {
        hosts = List.copyOf(hosts);
    }

    public static CertificateProfile authority() {
        return new CertificateProfile(Use.AUTHORITY, List.of(), Optional.empty(), AUTHORITY_LIFETIME);
    }

    public static CertificateProfile identity(Optional<Attributes> attributes) {
        return new CertificateProfile(Use.IDENTITY, List.of(), attributes, LEAF_LIFETIME);
    }

    /** Both sides of TLS: a peer is a server to clients and a client to its chaincode. */
    public static CertificateProfile tls(List<String> hosts) {
        return new CertificateProfile(Use.TLS, hosts, Optional.empty(), LEAF_LIFETIME);
    }

    public CertificateProfile lasting(Duration other) {
        return new CertificateProfile(use, hosts, attributes, other);
    }
}
