package org.portolan.gateway.access.demonstration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/** The keys that everybody knows, because the demonstration prints them: known by value, whatever a file says of itself. */
public final class DemonstrationKeys {

    private static final String LIST = "/demonstration-keys.txt";
    private static final Set<String> DIGESTS = digests();

    private DemonstrationKeys() {}

    /** Whether the digest is that of a demonstration's key. */
    public static boolean have(String sha256) {
        return DIGESTS.contains(sha256);
    }

    private static Set<String> digests() {
        try (InputStream list = DemonstrationKeys.class.getResourceAsStream(LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException broken) {
            throw new UncheckedIOException("The list " + LIST + " cannot be read", broken);
        }
    }
}
