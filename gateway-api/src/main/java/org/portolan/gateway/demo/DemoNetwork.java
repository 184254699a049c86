package org.portolan.gateway.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.member.Connection;
import org.portolan.gateway.member.Founding;
import org.portolan.gateway.member.FoundingFailed;

/** The processes of the demonstration: the network with its contracts, and one gateway for each administration. */
final class DemoNetwork implements AutoCloseable {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final long POLL_MILLIS = 50;

    private final DemoOptions options;
    private final Path data;
    private final Progress progress;
    private final Clock clock;
    private final Deque<ChildProcess> children = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Administration, Rest> gateways = new EnumMap<>(Administration.class);

    DemoNetwork(DemoOptions options, Path data, Progress progress, Clock clock) {
        this.options = options;
        this.data = data;
        this.progress = progress;
        this.clock = clock;
    }

    /** Returns when every gateway is ready and the members are founded. */
    void start() throws DemoFailed, InterruptedException {
        requireFreePorts();
        Connection connection = startNetwork();
        progress.say("network of " + connection.organisations().size() + " organisations is ready");
        List<ChildProcess> started = new ArrayList<>();
        for (Administration administration : Administration.values()) {
            started.add(startGateway(administration, connection));
        }
        found(connection);
        progress.say("members are founded on the ledger");
        for (Administration administration : Administration.values()) {
            awaitReady(administration, started.get(administration.ordinal()));
        }
    }

    Rest gateway(Administration administration) {
        return gateways.get(administration);
    }

    /** Waits until the user asks to stop; ends earlier, with the reason, if a process dies. */
    void watch() throws DemoFailed, InterruptedException {
        while (true) {
            for (ChildProcess child : children()) {
                if (!child.alive()) {
                    throw child.failure("ended unexpectedly");
                }
            }
            Thread.sleep(500);
        }
    }

    @Override
    public void close() {
        for (ChildProcess child : children()) {
            child.stop();
        }
        http.close();
    }

    private synchronized List<ChildProcess> children() {
        return List.copyOf(children);
    }

    /** The last started is the first stopped: gateways before the network below them. */
    private synchronized ChildProcess start(String name, List<String> command) throws DemoFailed {
        ChildProcess child = ChildProcess.start(name, command, data.resolve("logs").resolve(name.replace(' ', '-') + ".log"));
        children.push(child);
        return child;
    }

    private void requireFreePorts() throws DemoFailed {
        for (Administration administration : Administration.values()) {
            int port = administration.port(options.port);
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException | IllegalArgumentException e) {
                throw new DemoFailed("Port " + port + " is not free for the gateway of " + administration
                        + "; choose other ports with --port, for example --port 18080.", e);
            }
        }
    }

    private Connection startNetwork() throws DemoFailed, InterruptedException {
        Path network = data.resolve("network");
        Path profile = network.resolve("connection.json");
        try {
            Files.deleteIfExists(profile);
        } catch (IOException e) {
            throw new DemoFailed("The folder " + network + " cannot be written: " + e.getMessage() + ".", e);
        }
        ChildProcess child = start("network", networkCommand(network));
        Instant limit = clock.instant().plus(START_LIMIT);
        while (!Files.exists(profile)) {
            requireAlive(child, limit);
            Thread.sleep(POLL_MILLIS);
        }
        try {
            return Connection.read(profile);
        } catch (IOException e) {
            throw new DemoFailed("The network's connection profile cannot be read: " + e.getMessage() + ".", e);
        }
    }

    private List<String> networkCommand(Path network) {
        List<String> command = new ArrayList<>(Jvm.command(options.networkJar(), "org.portolan.network.command.Portolan", data));
        command.addAll(List.of("network", "up", "--engine", options.engine));
        command.addAll(List.of("--topology", options.cryptoConfig().resolve("demo-network.yaml").toString()));
        command.addAll(List.of("--identities", options.cryptoConfig().resolve("organisations.yaml").toString()));
        command.addAll(List.of("--data", network.toString()));
        return command;
    }

    private ChildProcess startGateway(Administration administration, Connection connection) throws DemoFailed {
        int port = administration.port(options.port);
        Path folder = data.resolve("gateways").resolve(administration.name());
        try {
            Path configuration = new GatewayFolder(administration, folder).write(connection, port);
            List<String> command = new ArrayList<>(Jvm.command(options.gatewayJar(), "org.portolan.gateway.GatewayApplication", data));
            command.add("--spring.config.additional-location=file:" + configuration);
            gateways.put(administration, new Rest(http, URI.create("http://localhost:" + port + "/")));
            return start("gateway of " + administration, command);
        } catch (IOException e) {
            throw new DemoFailed("The folder " + folder + " cannot be written: " + e.getMessage() + ".", e);
        }
    }

    private void found(Connection connection) throws DemoFailed {
        try (var in = DemoNetwork.class.getResourceAsStream("/demo/members.json")) {
            String members = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            new Founding(connection).found(Administration.CN.mspId(), members);
        } catch (FoundingFailed | IOException e) {
            throw new DemoFailed(e.getMessage() + ".", e);
        }
    }

    private void awaitReady(Administration administration, ChildProcess child) throws DemoFailed, InterruptedException {
        Instant limit = clock.instant().plus(START_LIMIT);
        while (!gateway(administration).ready()) {
            requireAlive(child, limit);
            Thread.sleep(POLL_MILLIS);
        }
        progress.say("gateway of " + administration + " is ready at " + gateway(administration).base());
    }

    private void requireAlive(ChildProcess child, Instant limit) throws DemoFailed {
        if (!child.alive()) {
            throw child.failure("did not start");
        }
        if (clock.instant().isAfter(limit)) {
            throw child.failure("was not ready within " + START_LIMIT.toSeconds() + " s");
        }
    }
}
