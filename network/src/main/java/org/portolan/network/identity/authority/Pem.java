package org.portolan.network.identity.authority;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.Provider;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** PEM files, in and out. */
final class Pem {

    /** Handed to each call instead of being registered, so that this library changes nothing for the rest of the process. */
    static final Provider PROVIDER = new BouncyCastleProvider();

    private Pem() {}

    static byte[] encode(String type, byte[] content) throws IOException {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(type, content));
        }
        return text.toString().getBytes(StandardCharsets.US_ASCII);
    }

    /** The first object of a PEM file, which must be of the given type. */
    static <T> T read(Path file, Class<T> type, String what) throws IOException {
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
}
