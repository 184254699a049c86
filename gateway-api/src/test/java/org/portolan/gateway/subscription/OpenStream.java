package org.portolan.gateway.subscription;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A reader of server-sent events that keeps what it got. */
final class OpenStream implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final HttpResponse<Stream<String>> response;
    private final List<String> lines = new ArrayList<>();

    OpenStream(URI base, String query, String... headers) {
        try {
            response = client.send(
                    HttpRequest.newBuilder(base.resolve("/api/v1/events/stream" + query))
                            .headers(headers)
                            .build(),
                    BodyHandlers.ofLines());
            Thread.ofVirtual().start(this::read);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    int status() {
        return response.statusCode();
    }

    String contentType() {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    /** The messages so far. */
    List<String> movements() {
        return lines().stream()
                .filter(line -> line.startsWith("data: {\"data\":"))
                .map(line -> line.substring("data: ".length()))
                .toList();
    }

    /** The ids so far, the first of which is the position at which the stream began. */
    List<String> ids() {
        return lines().stream()
                .filter(line -> line.startsWith("id: "))
                .map(line -> line.substring("id: ".length()))
                .toList();
    }

    private synchronized List<String> lines() {
        return List.copyOf(lines);
    }

    private void read() {
        try {
            response.body().forEach(this::add);
        } catch (UncheckedIOException ended) {
            add("ended");
        }
    }

    private synchronized void add(String line) {
        lines.add(line);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
