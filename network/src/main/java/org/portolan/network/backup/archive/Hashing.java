package org.portolan.network.backup.archive;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.portolan.network.hash.Sha256;

/** Reads a stream to its end, or as far as it should go, and computes its SHA-256 on the way. */
public final class Hashing {

    private static final int PIECE = 256 * 1024;

    private Hashing() {}

    /** What is done with each piece of a content. */
    @FunctionalInterface
    public interface Sink {
        /** Takes the next piece, which is only lent: the array is used again. */
        void write(byte[] piece, int offset, int length) throws IOException;
    }

    /** The SHA-256 of the stream in hexadecimal digits; {@code done} hears of the bytes as they are read. */
    public static String copy(InputStream in, Sink sink, LongConsumer done) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        byte[] piece = new byte[PIECE];
        for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
            digest.update(piece, 0, length);
            sink.write(piece, 0, length);
            done.accept(length);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** The SHA-256 in 64 hexadecimal digits. */
    public static String of(byte[] content) {
        return HexFormat.of().formatHex(Sha256.newDigest().digest(content));
    }
}
