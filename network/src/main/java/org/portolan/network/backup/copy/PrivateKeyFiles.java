package org.portolan.network.backup.copy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells files that hold a private key from others by what is in them: a name may lie. */
public final class PrivateKeyFiles {

    private static final String MARK = "PRIVATE KEY-----";
    private static final long LARGEST = 1024 * 1024;

    private PrivateKeyFiles() {}

    /** Whether it is small enough for a key and has the line with which a PEM key begins. */
    public static boolean holdsKey(Path file) throws IOException {
        return Files.size(file) <= LARGEST
                && new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(MARK);
    }
}
