package org.portolan.network.identity.authority;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.msp.Pem;

/** An authority's certificate revocation list in its file, which exists from the first revocation on. */
public final class RevocationList {

    private final Path file;
    private final X509Certificate issuer;
    private final Clock clock;

    RevocationList(Path file, X509Certificate issuer, Clock clock) {
        this.file = file;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** The list as PEM, as MSP folders hold it; empty as long as nothing was revoked. */
    public Optional<byte[]> encoded() throws IOException {
        return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
    }

    /** By its serial number; no where nothing was ever revoked. */
    public boolean contains(X509Certificate certificate) throws IOException {
        Optional<X509CRLHolder> list = current();
        return list.isPresent() && list.get().getRevokedCertificate(certificate.getSerialNumber()) != null;
    }

    void add(X509Certificate revoked, SigningKey key) throws IOException {
        if (contains(revoked)) {
            return;
        }
        Optional<X509CRLHolder> current = current();
        X500Name name = X500Name.getInstance(issuer.getSubjectX500Principal().getEncoded());
        X509v2CRLBuilder builder = new X509v2CRLBuilder(name, Date.from(clock.instant()));
        // Fabric ignores the time of the next update; a stricter reader must not refuse a network for an old list.
        builder.setNextUpdate(issuer.getNotAfter());
        current.ifPresent(builder::addCRL);
        builder.addCRLEntry(revoked.getSerialNumber(), Date.from(clock.instant()), CRLReason.unspecified);
        addExtensions(builder, current.map(RevocationList::number).orElse(BigInteger.ZERO));
        AtomicFiles.write(
                file, Pem.encode("X509 CRL", builder.build(new LowSSigner(key)).getEncoded()));
    }

    private void addExtensions(X509v2CRLBuilder builder, BigInteger previous) throws IOException {
        try {
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    new JcaX509ExtensionUtils().createAuthorityKeyIdentifier(issuer.getPublicKey()));
            builder.addExtension(Extension.cRLNumber, false, new CRLNumber(previous.add(BigInteger.ONE)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-1, the digest of key identifiers, is missing", e);
        }
    }

    private Optional<X509CRLHolder> current() throws IOException {
        return Files.exists(file)
                ? Optional.of(Pem.read(file, X509CRLHolder.class, "a certificate revocation list"))
                : Optional.empty();
    }

    private static BigInteger number(X509CRLHolder list) {
        Extension number = list.getExtension(Extension.cRLNumber);
        return number == null
                ? BigInteger.ZERO
                : ASN1Integer.getInstance(number.getParsedValue()).getValue();
    }
}
