package org.portolan.network.identity.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.util.IPAddress;

/** A certificate that is about to be signed. */
record NewCertificate(Subject subject, CertificateProfile profile, PublicKey key, Instant now) {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SERIAL_BITS = 127;

    /** Machines of a network do not agree to the second; a certificate must not be "not yet valid" next door. */
    private static final Duration CLOCK_SKEW = Duration.ofMinutes(5);

    X509Certificate selfSigned(SigningKey signer) throws IOException {
        return sign(subject.toX500Name(), key, now.plus(profile.lifetime()), signer);
    }

    X509Certificate signedBy(X509Certificate issuer, SigningKey signer) throws IOException {
        Instant end = now.plus(profile.lifetime());
        Instant issuerEnd = issuer.getNotAfter().toInstant();
        X500Name name = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        return sign(name, issuer.getPublicKey(), end.isBefore(issuerEnd) ? end : issuerEnd, signer);
    }

    private X509Certificate sign(X500Name issuer, PublicKey issuerKey, Instant end, SigningKey signer)
            throws IOException {
        X509v3CertificateBuilder builder = new X509v3CertificateBuilder(
                issuer,
                new BigInteger(SERIAL_BITS, RANDOM).add(BigInteger.ONE),
                Date.from(now.minus(CLOCK_SKEW).truncatedTo(ChronoUnit.SECONDS)),
                Date.from(end.truncatedTo(ChronoUnit.SECONDS)),
                subject.toX500Name(),
                SubjectPublicKeyInfo.getInstance(key.getEncoded()));
        addUsage(builder);
        addKeyIdentifiers(builder, issuerKey);
        addNames(builder);
        return Certificates.converted(builder.build(new LowSSigner(signer)));
    }

    private void addUsage(X509v3CertificateBuilder builder) throws IOException {
        boolean authority = profile.use() == CertificateProfile.Use.AUTHORITY;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(Extension.keyUsage, true, profile.use().keyUsage());
        if (profile.use() == CertificateProfile.Use.TLS) {
            KeyPurposeId[] purposes = {KeyPurposeId.id_kp_serverAuth, KeyPurposeId.id_kp_clientAuth};
            builder.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purposes));
        }
    }

    private void addKeyIdentifiers(X509v3CertificateBuilder builder, PublicKey issuerKey) throws IOException {
        try {
            JcaX509ExtensionUtils extensions = new JcaX509ExtensionUtils();
            builder.addExtension(Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(key));
            builder.addExtension(
                    Extension.authorityKeyIdentifier, false, extensions.createAuthorityKeyIdentifier(issuerKey));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1, the digest of key identifiers, is missing", e);
        }
    }

    private void addNames(X509v3CertificateBuilder builder) throws IOException {
        if (!profile.hosts().isEmpty()) {
            GeneralName[] names = profile.hosts().stream()
                    .distinct()
                    .map(NewCertificate::generalName)
                    .toArray(GeneralName[]::new);
            builder.addExtension(Extension.subjectAlternativeName, false, new GeneralNames(names));
        }
        if (profile.attributes().isPresent()) {
            builder.addExtension(
                    Attributes.EXTENSION, false, profile.attributes().get().encoded());
        }
    }

    private static GeneralName generalName(String host) {
        return new GeneralName(IPAddress.isValid(host) ? GeneralName.iPAddress : GeneralName.dNSName, host);
    }
}
