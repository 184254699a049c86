package org.portolan.network.identity.authority;

import java.io.IOException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Collection;
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
    private static final int KEY_ENCIPHERMENT = 2;

    /** How long identities and TLS certificates last unless somebody says otherwise. */
    public static final Duration LEAF_LIFETIME = Duration.ofDays(365);

    public CertificateProfile {
        hosts = List.copyOf(hosts);
    }

    /** Signs certificates and revocation lists, for ten years. */
    public static CertificateProfile authority() {
        return new CertificateProfile(Use.AUTHORITY, List.of(), Optional.empty(), AUTHORITY_LIFETIME);
    }

    /** Signs what its holder sends, with these attributes for the contracts, for a year. */
    public static CertificateProfile identity(Optional<Attributes> attributes) {
        return new CertificateProfile(Use.IDENTITY, List.of(), attributes, LEAF_LIFETIME);
    }

    /** Both sides of TLS: a peer is a server to clients and a client to its chaincode. */
    public static CertificateProfile tls(List<String> hosts) {
        return new CertificateProfile(Use.TLS, hosts, Optional.empty(), LEAF_LIFETIME);
    }

    /** The same use, hosts and attributes as a certificate that is to be replaced. */
    public static CertificateProfile renewing(X509Certificate old) throws IOException {
        List<String> hosts = hostsOf(old);
        boolean tls = old.getKeyUsage()[KEY_ENCIPHERMENT];
        return tls ? tls(hosts) : identity(Attributes.of(old));
    }

    /** The DNS names and IP addresses that a certificate is for; none where it names a user. */
    public static List<String> hostsOf(X509Certificate certificate) throws IOException {
        try {
            return Optional.ofNullable(certificate.getSubjectAlternativeNames()).stream()
                    .flatMap(Collection::stream)
                    .map(name -> String.valueOf(name.get(1)))
                    .toList();
        } catch (CertificateParsingException e) {
            throw new IOException("a certificate's host names cannot be read", e);
        }
    }

    /** The same with another lifetime. */
    public CertificateProfile lasting(Duration other) {
        return new CertificateProfile(use, hosts, attributes, other);
    }
}
