package org.portolan.gateway.command.send;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** To whom a file is sent, and in whose name. The key stands in a file or the environment, where no process list shows it. */
final class GatewayOptions {

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            description = "The gateway. Default: ${DEFAULT-VALUE}.")
    URI gateway = URI.create("http://127.0.0.1:8080");

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the API key. Default: the environment variable PORTOLAN_KEY.")
    @Nullable Path keyFile;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            description = "Sending the same file again under the same key records nothing twice.")
    @Nullable String idempotencyKey;

    String key() throws IOException {
        String key = keyFile == null
                ? Optional.ofNullable(System.getenv("PORTOLAN_KEY")).orElse("")
                : Files.readString(keyFile).strip();
        if (key.isEmpty()) {
            throw new IOException("There is no API key: name a file with --key-file, or set PORTOLAN_KEY.");
        }
        return key;
    }
}
