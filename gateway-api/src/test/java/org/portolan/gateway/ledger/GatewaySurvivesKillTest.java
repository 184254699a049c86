package org.portolan.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.hyperledger.fabric.client.Gateway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.gateway.blocks.BlockSource;
import org.portolan.gateway.blocks.PeerBlocks;
import org.portolan.gateway.blocks.content.BlockReader;
import org.portolan.gateway.blocks.content.StateWrite;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayProcess;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.TestNetwork;
import tools.jackson.databind.json.JsonMapper;

class GatewaySurvivesKillTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int EVENTS = 3_000;
    private static final OffsetDateTime TIME = Reports.time(500);

    private final NetworkUnderTest network = NetworkUnderTest.shared();
    private final String load = IntStream.range(0, EVENTS)
            .mapToObj(serial ->
                    JSON.writeValueAsString(Reports.gateInAtTianjin(Reports.container(500_000 + serial), TIME)) + "\n")
            .collect(Collectors.joining());

    @TempDir
    private Path data;

    @Test
    void kill_9_in_the_middle_of_a_load_loses_nothing_and_writes_nothing_twice() throws Exception {
        try (GatewayProcess gateway = GatewayProcess.start(network, TestNetwork.CN, data)) {
            Set<String> acknowledged = streamUntilKilled(gateway, EVENTS / 4);
            gateway.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> written().containsAll(acknowledged));

            acknowledged.addAll(streamUntilKilled(gateway, EVENTS / 2));
            gateway.start();
            Answer last = gateway.as(TestKeys.TIANJIN_PORT)
                    .post(
                            "/movements",
                            "application/x-ndjson",
                            BodyPublishers.ofString(load),
                            "Idempotency-Key",
                            "the-load");

            assertThat(last.lines().getLast().at("/end/accepted").asInt()).isEqualTo(EVENTS);
            List<String> written = written();
            assertThat(written).doesNotHaveDuplicates().hasSize(EVENTS).containsAll(acknowledged);
            assertNobodyElseMayReadItsData();
        }
    }

    /** The gateway runs with umask 000. */
    private void assertNobodyElseMayReadItsData() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            assertThat(all)
                    .anyMatch(path -> path.endsWith("read-model.mv.db"))
                    .anyMatch(path -> path.endsWith("subscription-secrets.key"))
                    .anyMatch(path -> path.endsWith("streams"))
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
    }

    private Set<String> streamUntilKilled(GatewayProcess gateway, int enough) {
        Set<String> acknowledged = ConcurrentHashMap.newKeySet();
        HttpRequest request = HttpRequest.newBuilder(gateway.base().resolve("/api/v1/movements"))
                .header("X-API-Key", TestKeys.TIANJIN_PORT.name())
                .header("Content-Type", "application/x-ndjson")
                .header("Idempotency-Key", "the-load")
                .POST(BodyPublishers.ofString(load))
                .build();
        try (HttpClient client = HttpClient.newHttpClient();
                Stream<String> lines =
                        client.send(request, BodyHandlers.ofLines()).body()) {
            lines.map(JSON::readTree)
                    .filter(line -> line.path("status").asString("").equals("ACCEPTED"))
                    .map(line -> line.get("eventId").asString())
                    .forEach(event -> {
                        acknowledged.add(event);
                        if (acknowledged.size() == enough) {
                            gateway.kill();
                        }
                    });
        } catch (IOException | java.io.UncheckedIOException killed) {
            assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(enough);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        return acknowledged;
    }

    /** Every event of this load as often as a valid transaction wrote it. */
    private List<String> written() {
        Set<String> containers = new HashSet<>();
        IntStream.range(0, EVENTS).forEach(serial -> containers.add(Reports.container(500_000 + serial)));
        long height = network.height();
        try (Gateway reader = network.peers().gateway(TestNetwork.CN, "gateway");
                BlockSource.Blocks blocks = new PeerBlocks(() -> reader.getNetwork(TestNetwork.CHANNEL)).from(0)) {
            return Stream.generate(blocks::next)
                    .limit(height)
                    .flatMap(block -> BlockReader.read(block).transactions().stream())
                    .flatMap(transaction -> transaction.writes().stream())
                    .map(StateWrite::key)
                    .filter(key -> key.is("movement", 3) && containers.contains(key.attribute(0)))
                    .map(key -> key.attribute(2))
                    .toList();
        }
    }
}
