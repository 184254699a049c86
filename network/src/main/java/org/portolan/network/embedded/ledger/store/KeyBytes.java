package org.portolan.network.embedded.ledger.store;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Builds keys whose byte order is the order wanted. */
public final class KeyBytes {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(64);

    /** Ends with a zero byte: for names that hold none, so that no name is another's prefix. */
    public KeyBytes name(String name) {
        bytes.writeBytes(utf8(name));
        bytes.write(0);
        return this;
    }

    /** Ends with nothing: for the last part of a key. */
    public KeyBytes text(String text) {
        bytes.writeBytes(utf8(text));
        return this;
    }

    /** Ends with nothing: for the last part of a key, or one that always has the same length. */
    public KeyBytes raw(byte[] raw) {
        bytes.writeBytes(raw);
        return this;
    }

    /** Eight bytes, big-endian. */
    public KeyBytes number(long number) {
        bytes.writeBytes(ByteBuffer.allocate(Long.BYTES).putLong(number).array());
        return this;
    }

    /** A copy of what was added so far. */
    public byte[] build() {
        return bytes.toByteArray();
    }

    /** The first key behind all keys that begin with this prefix, which must not be all 0xFF. */
    public static byte[] after(byte[] prefix) {
        for (int i = prefix.length - 1; i >= 0; i--) {
            if (prefix[i] != (byte) 0xFF) {
                byte[] end = Arrays.copyOf(prefix, i + 1);
                end[i]++;
                return end;
            }
        }
        throw new IllegalArgumentException("nothing comes after a prefix of 0xFF only");
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
