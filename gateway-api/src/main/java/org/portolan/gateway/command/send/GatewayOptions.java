package org.portolan.gateway.command.send;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** To whom a file is sent, and in whose name. The key stands in a file or the environment, where no process list shows it. */
final class GatewayOptions {

    @Option(
            names = "--gateway",
            paramLabel = "URL",
            defaultValue = "http://127.0.0.1:8080",
            converter = GatewayAddress.Reader.class,
            description = "The gateway, with the path before /api/v1 if it has one. Default: ${DEFAULT-VALUE}.")
    GatewayAddress gateway = new GatewayAddress(URI.create("http://127.0.0.1:8080"));

    @Option(
            names = "--key-file",
            paramLabel = "FILE",
            description = "A file that holds the API key. Default: the environment variable PORTOLAN_KEY.")
    @Nullable Path keyFile;

    @Option(
            names = "--idempotency-key",
            paramLabel = "KEY",
            converter = HeaderText.Reader.class,
            description = "Sending the same file again under the same key records nothing twice.")
    @Nullable String idempotencyKey;

    String key() throws IOException {
        return keyFile == null ? GatewayKey.inEnvironment(System.getenv("PORTOLAN_KEY")) : GatewayKey.in(keyFile);
    }
}
