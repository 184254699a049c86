package org.portolan.gateway.load;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;

/**
 * Streams events to a running gateway and prints for each tenth of the load how many milliseconds an event took.
 * Arguments: base URL, API key, UN/LOCODE of the port, number of events, first serial number of the containers.
 */
public final class LoadBenchmark {
    private static final int PARTS = 10;

    private LoadBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        int events = Integer.parseInt(arguments[3]);
        MovementLoad load =
                new MovementLoad(Integer.parseInt(arguments[4]), arguments[2], Instant.parse("2026-01-05T00:00:00Z"));
        HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0] + "/api/v1/movements"))
                .header("X-API-Key", arguments[1])
                .header("Content-Type", "application/x-ndjson")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> load.lines(0, events)))
                .build();
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            System.out.println("HTTP status " + response.statusCode());
            report(response.body(), events);
        }
    }

    private static void report(InputStream body, int events) throws IOException {
        long begun = System.nanoTime();
        long partBegun = begun;
        int answered = 0;
        int accepted = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                answered++;
                if (line.contains("\"ACCEPTED\"")) {
                    accepted++;
                } else if (answered - accepted < 5) {
                    System.out.println(line);
                }
                if (answered % (events / PARTS) == 0) {
                    long now = System.nanoTime();
                    System.out.printf(
                            Locale.ROOT,
                            "%d answered, %.3f ms an event%n",
                            answered,
                            (now - partBegun) / 1e6 / (events / PARTS));
                    partBegun = now;
                }
            }
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%d accepted of %d in %.1f s, %.0f events/s%n",
                accepted,
                answered,
                seconds,
                answered / seconds);
    }
}
