package org.portolan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Principal;
import org.portolan.demo.access.Rest;
import org.portolan.demo.load.MovementLoad;
import org.portolan.demo.telling.DemoFailed;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@Tag("drill")
class KilledProcessesTest {
    /** As many as wanted by hand; the suite keeps to what proves the point in a minute. */
    private static final int EVENTS = Integer.getInteger("portolan.killed.events", 2_000);

    private static final int CHUNK = EVENTS / 20;

    private final MovementLoad load = new MovementLoad(300_000, "CNTXG", Instant.parse("2026-02-01T00:00:00Z"));
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @TempDir
    Path data;

    @Test
    void nothing_acknowledged_is_lost_and_nothing_is_written_twice_when_processes_are_killed() throws Exception {
        DemoOptions options = DemoUnderTest.options("embedded");
        port = options.port;
        try (DemoNetwork network = DemoUnderTest.network(options, data)) {
            network.start();
            Thread watch = Thread.startVirtualThread(() -> watch(network));

            Set<String> acknowledged = new TreeSet<>();
            for (int from = 0, turn = 0; from < EVENTS; from += CHUNK, turn++) {
                Thread murder = kill(network, turn);
                acknowledged.addAll(sendUntilAnswered(from, from + CHUNK));
                murder.join();
            }
            assertThat(acknowledged).hasSize(EVENTS);
            assertThat(idsOnEveryGateway(Administration.CN)).isEqualTo(acknowledged);
            assertThat(idsOnEveryGateway(Administration.SG)).isEqualTo(acknowledged);

            assertThat(sendUntilAnswered(0, EVENTS)).isEqualTo(acknowledged);
            assertThat(idsOnEveryGateway(Administration.CN)).isEqualTo(acknowledged);
            watch.interrupt();
            watch.join();
        }
    }

    /** Every second chunk one of the three processes dies without warning, at another moment each time. */
    private static Thread kill(DemoNetwork network, int turn) {
        return Thread.startVirtualThread(() -> {
            if (turn % 2 == 0) {
                return;
            }
            try {
                Thread.sleep(30L * turn);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            victim(network, turn / 2 % 3).ifPresent(ProcessHandle::destroyForcibly);
        });
    }

    private static java.util.Optional<ProcessHandle> victim(DemoNetwork network, int which) {
        ProcessHandle node = child(network, "network");
        return switch (which) {
            case 0 -> java.util.Optional.of(child(network, "gateway of CN"));
            case 1 -> java.util.Optional.of(node);
            default -> node.children().findFirst();
        };
    }

    private static ProcessHandle child(DemoNetwork network, String name) {
        return network.children().stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow()
                .handle();
    }

    /** Sends what was not acknowledged again and again, as a terminal would. */
    private Set<String> sendUntilAnswered(int from, int to) {
        Set<Integer> open = new TreeSet<>();
        for (int i = from; i < to; i++) {
            open.add(i);
        }
        Set<String> ids = new TreeSet<>();
        await().atMost(Duration.ofMinutes(4))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    ids.addAll(send(open));
                    return open.isEmpty();
                });
        return ids;
    }

    /** Removes what was acknowledged from {@code open} and returns the ids that the gateway gave it. */
    private Collection<String> send(Set<Integer> open) {
        List<Integer> order = List.copyOf(open);
        StringBuilder body = new StringBuilder();
        order.forEach(i -> body.append(load.event(i)).append('\n'));
        HttpRequest request = HttpRequest.newBuilder(base(Administration.CN).resolve("/api/v1/movements"))
                .header("X-API-Key", Principal.CNTXG_PORT.key())
                .header("Content-Type", "application/x-ndjson")
                .timeout(Duration.ofSeconds(90))
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                .build();
        List<String> ids = new ArrayList<>();
        try {
            HttpResponse<java.io.InputStream> response = http.send(request, HttpResponse.BodyHandlers.ofInputStream());
            try (BufferedReader lines =
                    new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    JsonNode result = JsonMapper.shared().readTree(line);
                    if (result.path("status").asString("").equals("ACCEPTED") && result.has("block")) {
                        ids.add(result.path("eventId").asString());
                        open.remove(order.get(result.path("line").asInt() - 1));
                    }
                }
            }
        } catch (IOException | tools.jackson.core.JacksonException e) {
            // The gateway or the ledger is down just now: what was not acknowledged is sent again.
            return ids;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return ids;
    }

    private Set<String> idsOnEveryGateway(Administration administration) {
        Set<String> ids = new TreeSet<>();
        await().atMost(Duration.ofMinutes(2)).ignoreExceptions().untilAsserted(() -> {
            ids.clear();
            Rest rest = new Rest(http, base(administration));
            for (String container : load.containerNumbers(EVENTS).toList()) {
                JsonNode trace = rest.get(
                        "/containers/" + container, officer(administration).key());
                trace.path("events")
                        .forEach(event -> assertThat(
                                        ids.add(event.path("eventId").asString()))
                                .as("shown once")
                                .isTrue());
            }
            assertThat(ids).hasSize(EVENTS);
        });
        return ids;
    }

    private static Principal officer(Administration administration) {
        return administration == Administration.CN ? Principal.CN_OFFICER : Principal.SG_OFFICER;
    }

    private URI base(Administration administration) {
        return URI.create("http://localhost:" + administration.port(port) + "/");
    }

    private int port;

    private static void watch(DemoNetwork network) {
        try {
            network.watch();
        } catch (DemoFailed e) {
            throw new UncheckedIOException(new IOException(e));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
