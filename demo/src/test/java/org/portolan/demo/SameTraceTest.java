package org.portolan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Principal;
import org.portolan.demo.access.Rest;
import org.portolan.demo.sample.Journeys;
import org.portolan.demo.sample.SampleLoad;
import org.portolan.gateway.GatewayApplication;
import org.portolan.network.testnetwork.OnFabric;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The demonstration, once on the embedded node and once on real peers, with samples that count from the same time. */
@OnFabric
class SameTraceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BASE = "2026-05-04T08:00:00Z";

    @TempDir
    private static Path folder;

    private static Map<String, JsonNode> embedded;
    private static Path data;
    private static DemoNetwork fabric;

    @BeforeAll
    static void run_both() throws Exception {
        try (DemoNetwork network = loaded("embedded")) {
            embedded = traces(network.gateway(Administration.CN));
        }
        fabric = loaded("fabric");
        data = folder.resolve("fabric");
    }

    @AfterAll
    static void stop() {
        fabric.close();
    }

    @Test
    void every_container_has_the_same_trace_but_for_its_places_on_the_ledger() {
        assertThat(embedded).hasSameSizeAs(Journeys.read().containers());
        assertThat(traces(fabric.gateway(Administration.CN))).isEqualTo(embedded);
    }

    @Test
    void a_gateway_that_is_given_a_profile_and_one_identity_shows_it_too() throws Exception {
        try (ConfigurableApplicationContext gateway = new SpringApplicationBuilder(GatewayApplication.class)
                        .run(
                                "--server.port=0",
                                "--logging.structured.format.console=",
                                "--portolan.demo=true",
                                "--portolan.data=" + folder.resolve("elsewhere"),
                                "--portolan.administration=CNCustomsMSP",
                                "--portolan.keys-file=" + data.resolve("gateways/CN/keys.yaml"),
                                "--portolan.connection-profile=" + data.resolve("network/connection.json"),
                                "--portolan.organisations.CNCustomsMSP.users-folder=" + identitiesElsewhere());
                HttpClient http = HttpClient.newHttpClient()) {
            String port = gateway.getEnvironment().getProperty("local.server.port");

            assertThat(traces(new Rest(http, URI.create("http://localhost:" + port + "/"))))
                    .isEqualTo(embedded);
        }
    }

    private static DemoNetwork loaded(String engine) throws Exception {
        Path data = Files.createDirectories(folder.resolve(engine));
        Files.createDirectories(data.resolve("tmp"));
        Path mark = Files.writeString(data.resolve("sample-load.txt"), BASE);
        DemoNetwork network = DemoUnderTest.network(DemoUnderTest.options(engine), data);
        try {
            network.start();
            new SampleLoad(network, mark, DemoUnderTest.progress(), Clock.systemUTC()).run();
            return network;
        } catch (Exception e) {
            network.close();
            throw e;
        }
    }

    private static Map<String, JsonNode> traces(Rest gateway) {
        Map<String, JsonNode> traces = new TreeMap<>();
        for (Journeys.Journey journey : Journeys.read().containers()) {
            JsonNode trace = await().atMost(PATIENCE)
                    .ignoreExceptions()
                    .until(
                            () -> gateway.get("/containers/" + journey.containerNumber(), Principal.CN_OFFICER.key()),
                            answer -> answer.path("events").size()
                                    == journey.steps().size());
            traces.put(journey.containerNumber(), withoutPlaces(trace));
        }
        return traces;
    }

    private static JsonNode withoutPlaces(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.remove("ledger");
        }
        node.forEach(SameTraceTest::withoutPlaces);
        return node;
    }

    private static Path identitiesElsewhere() throws IOException {
        Path users = data.resolve("network/crypto/organisations/cncustoms/users");
        Path copies = folder.resolve("identities");
        try (Stream<Path> files = Files.walk(users)) {
            for (Path file : files.toList()) {
                Files.copy(file, copies.resolve(users.relativize(file).toString()));
            }
        }
        return copies;
    }
}
