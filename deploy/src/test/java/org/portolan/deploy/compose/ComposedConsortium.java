package org.portolan.deploy.compose;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.portolan.demo.access.Rest;
import org.portolan.gateway.founding.Founding;
import org.portolan.gateway.founding.FoundingFailed;
import org.portolan.gateway.ledger.profile.Connection;
import org.portolan.network.fabric.DeployedNetwork;
import org.portolan.network.identity.definition.OrganisationDefinitions;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Topology;
import org.testcontainers.containers.ComposeContainer;

/** The network of the Compose file, on free ports: rendered, started, set up and founded, as the documentation says. */
final class ComposedConsortium implements AutoCloseable {

    /** The key of an officer at every gateway. */
    static final String KEY = "an officer's key for an hour";

    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final List<String> ORGANISATIONS = List.of("cncustoms", "sgcustoms", "nzcustoms");
    private static final Map<String, String> MSPS =
            Map.of("cncustoms", "CNCustomsMSP", "sgcustoms", "SGCustomsMSP", "nzcustoms", "NZCustomsMSP");

    private final Path folder;
    private final ComposeContainer compose;
    private final Map<String, Integer> gateways;
    private final HttpClient http = HttpClient.newHttpClient();

    private ComposedConsortium(Path folder, ComposeContainer compose, Map<String, Integer> gateways) {
        this.folder = folder;
        this.compose = compose;
        this.gateways = Map.copyOf(gateways);
    }

    /** Returns when the members are on the ledger. */
    static ComposedConsortium start(Path folder)
            throws IOException, LaunchFailed, InterruptedException, FoundingFailed {
        render(folder);
        for (String organisation : ORGANISATIONS) {
            Files.writeString(
                    folder.resolve("gateways").resolve(organisation).resolve("keys.yaml"), keys(organisation));
        }
        Map<String, Integer> gateways = freePorts();
        ComposeContainer compose = new ComposeContainer(
                        Path.of("compose/compose.yaml").toAbsolutePath().toFile())
                .withPull(false)
                .withBuild(false)
                .withEnv(variables(folder, gateways));
        ComposedConsortium consortium = new ComposedConsortium(folder, compose, gateways);
        try {
            compose.start();
            consortium.setUp();
            return consortium;
        } catch (IOException | LaunchFailed | InterruptedException | FoundingFailed | RuntimeException e) {
            consortium.close();
            throw e;
        }
    }

    private static void render(Path folder) throws IOException, LaunchFailed, InterruptedException {
        try (DataFolder data = DataFolder.take(folder)) {
            network(data).render();
        }
    }

    private void setUp() throws IOException, LaunchFailed, InterruptedException, FoundingFailed {
        ConnectionFile connection;
        try (DataFolder data = DataFolder.take(folder)) {
            connection = network(data).setUp(PATIENCE);
        }
        connection.write(folder);
        String members = ORGANISATIONS.stream()
                .map(MSPS::get)
                .map(msp ->
                        "{\"mspId\":\"%s\",\"name\":\"%1$s\",\"capacities\":[{\"kind\":\"CUSTOMS_ADMINISTRATION\",\"country\":\"%s\"}]}"
                                .formatted(msp, msp.substring(0, 2)))
                .collect(Collectors.joining(",", "[", "]"));
        new Founding(Connection.read(ConnectionFile.in(folder))).found("CNCustomsMSP", members);
    }

    private static DeployedNetwork network(DataFolder data) throws IOException, LaunchFailed, InterruptedException {
        OrganisationDefinitions identities =
                OrganisationDefinitions.read(Path.of("../crypto-config/organisations.yaml"));
        Path topology = data.root().resolve("network.yaml");
        Files.writeString(
                topology,
                Files.readString(Path.of("compose/network.yaml"))
                        .replaceAll("(?<=(peer|orderer)\\d\\.\\w{1,20}:)\\d+", "0"));
        return DeployedNetwork.in(data, Topology.read(topology, identities), identities, Clock.systemUTC());
    }

    private static Map<String, String> variables(Path folder, Map<String, Integer> gateways) throws IOException {
        Map<String, String> variables = new HashMap<>();
        for (String line : Files.readAllLines(folder.resolve("deployment.env"))) {
            variables.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1));
        }
        gateways.forEach((organisation, port) ->
                variables.put("GATEWAY_" + organisation.toUpperCase(Locale.ROOT), port.toString()));
        return variables;
    }

    private static Map<String, Integer> freePorts() throws IOException {
        Map<String, Integer> ports = new HashMap<>();
        for (String organisation : ORGANISATIONS) {
            try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                ports.put(organisation, socket.getLocalPort());
            }
        }
        return ports;
    }

    private static String keys(String organisation) {
        return """
                keys:
                  - {id: officer, sha256: %s, organisation: %s, user: officer, roles: [officer], expires: "2099-12-31T00:00:00Z"}
                """.formatted(sha256(KEY), MSPS.get(organisation));
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("SHA-256 is missing", e);
        }
    }

    /** The gateway of an organisation. */
    Rest gateway(String organisation) {
        return new Rest(http, URI.create("http://127.0.0.1:" + gateways.get(organisation)));
    }

    @Override
    public void close() {
        compose.stop();
        http.shutdownNow();
    }
}
