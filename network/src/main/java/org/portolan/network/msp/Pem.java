package org.portolan.network.msp;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Keys, certificates and revocation lists in PEM, in and out. */
public final class Pem {

    /** Handed to each call instead of being registered, so that this library changes nothing for the rest of the process. */
    public static final Provider PROVIDER = new BouncyCastleProvider();

    private Pem() {}

    /** The content as PEM of that type, such as CERTIFICATE. */
    public static byte[] encode(String type, byte[] content) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The first object of a PEM file, which must be of the given type. */
    public static <T> T read(Path file, Class<T> type, String what) throws IOException {
        try (Reader reader = Files.newBufferedReader(file, StandardCharsets.ISO_8859_1);
                PEMParser parser = new PEMParser(reader)) {
            Object content = parser.readObject();
            if (type.isInstance(content)) {
                return type.cast(content);
            }
        } catch (RuntimeException e) {
            throw new IOException(file + " is not " + what, e);
        }
        throw new IOException(file + " is not " + what);
    }

    static X509Certificate certificate(byte[] pem) throws CertificateException {
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(pem));
    }

    static X509CRL revocations(byte[] pem) throws CertificateException, CRLException {
        return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(pem));
    }
}
