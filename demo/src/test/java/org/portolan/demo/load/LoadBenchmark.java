package org.portolan.demo.load;

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
 * Streams loads to a running gateway, one after the other, and prints for each how long an event took: the figure must
 * not grow with the ledger. Arguments: base URL, API key, UN/LOCODE of the port, events in a load, number of loads,
 * first serial number of the containers.
 */
public final class LoadBenchmark {
    private static final Instant FIRST = Instant.parse("2026-01-05T00:00:00Z");

    private LoadBenchmark() {}

    public static void main(String... arguments) throws IOException, InterruptedException {
        int events = Integer.parseInt(arguments[3]);
        int loads = Integer.parseInt(arguments[4]);
        int firstSerial = Integer.parseInt(arguments[5]);
        try (HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            for (int round = 0; round < loads; round++) {
                MovementLoad load = new MovementLoad(firstSerial + round * events, arguments[2], FIRST);
                HttpRequest request = HttpRequest.newBuilder(URI.create(arguments[0] + "/api/v1/movements"))
                        .header("X-API-Key", arguments[1])
                        .header("Content-Type", "application/x-ndjson")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> load.lines(0, events)))
                        .build();
                long begun = System.nanoTime();
                long accepted = accepted(http, request);
                double seconds = (System.nanoTime() - begun) / 1e9;
                System.out.printf(
                        Locale.ROOT,
                        "%d of %d accepted in %.1f s, %.0f events/s, %.3f ms an event%n",
                        accepted,
                        events,
                        seconds,
                        events / seconds,
                        seconds * 1000 / events);
            }
        }
    }

    private static long accepted(HttpClient http, HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> line.contains("\"ACCEPTED\"")).count();
        }
    }
}
