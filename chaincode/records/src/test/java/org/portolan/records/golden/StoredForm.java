package org.portolan.records.golden;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A form in which records are stored, sent or kept apart.
 *
 * @param folder of its golden files
 * @param rewriting reads bytes as the product does, and writes what was read
 */
public record StoredForm(String folder, UnaryOperator<byte[]> rewriting) {
    /** The ending of a file with what is written in place of an example that is read, but not written so any more. */
    static final String REWRITTEN = ".rewritten.json";

    /** Its examples: JSON, each with what becomes of it when one of its fields changes. */
    public List<GoldenFile> cases() {
        return GoldenFile.in(folder, ".json").stream()
                .filter(file -> !file.path().toString().endsWith(REWRITTEN))
                .toList();
    }

    /** Reads the bytes as the product does, and writes what was read. */
    public byte[] rewrite(byte[] utf8) {
        return rewriting.apply(utf8);
    }
}
