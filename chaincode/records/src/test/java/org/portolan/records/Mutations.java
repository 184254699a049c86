package org.portolan.records;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.SplittableRandom;

/** Damages documents in the ways that people and attackers do, the same ways for the same seed. */
public final class Mutations {
    private static final List<String> FRAGMENTS = List.of(
            "null",
            "NaN",
            "-Infinity",
            "1e9999",
            "1.5",
            "-0",
            "99999999999999999999",
            "\"\"",
            "\\u0000",
            "\\ud800",
            "\u0000",
            "[",
            "]",
            "{",
            "}",
            "{\"a\":1}",
            ",",
            ":",
            "\"",
            "\\",
            "true",
            "[[[[[[[[[[",
            "\"location\":\"CNTXG\",",
            "\uFEFF",
            "e\u0301",
            "\u202E",
            "//",
            "'",
            "\"writer\":\"CNCustomsMSP\",");

    private final SplittableRandom random;

    public Mutations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    /** The document with one to three damages. */
    public byte[] of(byte[] document) {
        byte[] damaged = document;
        for (int count = random.nextInt(1, 4); count > 0; count--) {
            damaged = damage(damaged);
        }
        return damaged;
    }

    private byte[] damage(byte[] document) {
        int from = random.nextInt(document.length + 1);
        int to = Math.min(document.length, from + random.nextInt(12));
        return switch (random.nextInt(5)) {
            case 0 -> replaced(document, from, to, new byte[0]);
            case 1 -> replaced(document, from, from, fragment());
            case 2 -> replaced(document, from, to, fragment());
            case 3 ->
                replaced(document, from, Math.min(document.length, from + 1), new byte[] {(byte) random.nextInt(256)});
            default -> replaced(document, from, from, slice(document, to, random.nextInt(80)));
        };
    }

    private byte[] fragment() {
        return FRAGMENTS.get(random.nextInt(FRAGMENTS.size())).getBytes(UTF_8);
    }

    private static byte[] slice(byte[] document, int from, int length) {
        return java.util.Arrays.copyOfRange(document, from, Math.min(document.length, from + length));
    }

    private static byte[] replaced(byte[] document, int from, int to, byte[] with) {
        ByteArrayOutputStream result = new ByteArrayOutputStream();
        result.write(document, 0, from);
        result.writeBytes(with);
        result.write(document, to, document.length - to);
        return result.toByteArray();
    }
}
