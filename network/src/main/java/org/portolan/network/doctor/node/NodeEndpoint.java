package org.portolan.network.doctor.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.portolan.network.address.Address;
import org.portolan.network.identity.authority.MutualTls;

/** A node's operations or admin endpoint, asked with the node's own certificate: it lets in its own organisation only. */
final class NodeEndpoint implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Address address;
    private final HttpClient http;

    NodeEndpoint(Address address, Path tls) throws IOException {
        this.address = address;
        this.http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(PATIENCE)
                .sslContext(MutualTls.by(tls))
                .build();
    }

    /** What a node answered, and the time by its own clock, to the second. */
    record Answer(int status, String body, Optional<Instant> time) {}

    Answer get(String path) throws IOException, InterruptedException {
        URI uri = URI.create("https://" + address + path);
        HttpResponse<String> answer =
                http.send(HttpRequest.newBuilder(uri).timeout(PATIENCE).build(), BodyHandlers.ofString());
        return new Answer(
                answer.statusCode(),
                answer.body(),
                answer.headers().firstValue("Date").flatMap(NodeEndpoint::time));
    }

    private static Optional<Instant> time(String header) {
        try {
            return Optional.of(ZonedDateTime.parse(header, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant());
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
