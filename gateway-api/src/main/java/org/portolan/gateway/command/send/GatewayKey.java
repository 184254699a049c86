package org.portolan.gateway.command.send;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.file.FileTrouble;

/** Reads an API key. No sentence of it shows any part of what was read: a terminal, a mail of cron or a log would keep it. */
final class GatewayKey {

    private static final int LONGEST = 4096;
    private static final String MARK = "\uFEFF";

    private GatewayKey() {}

    /** The key in the file. */
    static String in(Path file) throws IOException {
        return checked(read(file), "The key file " + file);
    }

    /** The key in the environment. */
    static String inEnvironment(@Nullable String value) throws IOException {
        if (value == null || value.isBlank()) {
            throw new IOException("There is no API key: name a file with --key-file, or set PORTOLAN_KEY.");
        }
        return checked(value, "The environment variable PORTOLAN_KEY");
    }

    private static String checked(String text, String where) throws IOException {
        String key = (text.startsWith(MARK) ? text.substring(1) : text).strip();
        Optional<String> wrong =
                key.length() > LONGEST ? Optional.of("has more in it than a key") : HeaderText.wrong(key);
        if (wrong.isPresent()) {
            throw new IOException(where + " " + wrong.get() + "; it must hold the API key and nothing else.");
        }
        return key;
    }

    private static String read(Path file) throws IOException {
        try {
            FileTrouble.refuseUnreadable(file);
            try (InputStream in = Files.newInputStream(file)) {
                return new String(in.readNBytes(2 * LONGEST), StandardCharsets.UTF_8);
            }
        } catch (IOException unreadable) {
            throw new IOException("The key file cannot be used: " + FileTrouble.words(unreadable) + ".", unreadable);
        }
    }
}
