package org.portolan.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.portolan.demo.access.Administration;
import org.portolan.demo.access.Gateways;
import org.portolan.demo.access.Rest;
import org.portolan.demo.process.ChildProcess;
import org.portolan.demo.process.DemoTopology;
import org.portolan.demo.process.Programs;
import org.portolan.demo.telling.DemoFailed;
import org.portolan.gateway.command.telling.Progress;
import org.portolan.gateway.file.FileTrouble;
import org.portolan.gateway.founding.Founding;
import org.portolan.gateway.founding.FoundingFailed;
import org.portolan.gateway.ledger.profile.Connection;
import org.portolan.gateway.retry.Deadline;

/** The processes of the demonstration: the network with its contracts, and one gateway for each administration. */
final class DemoNetwork implements AutoCloseable, Gateways {
    private static final Duration START_LIMIT = Duration.ofSeconds(120);
    private static final Duration PAUSE = Duration.ofMillis(50);
    private static final int MOST_RESTARTS = 20;

    private final DemoOptions options;
    private final Programs programs;
    private final Path data;
    private final Progress progress;
    private final Deque<ChildProcess> children = new ArrayDeque<>();
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Map<Administration, Rest> gateways = new EnumMap<>(Administration.class);

    DemoNetwork(DemoOptions options, Programs programs, Path data, Progress progress) {
        this.programs = programs;
        this.options = options;
        this.data = data;
        this.progress = progress;
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

    @Override
    public Rest gateway(Administration administration) {
        return Optional.ofNullable(gateways.get(administration))
                .orElseThrow(() -> new IllegalStateException("No gateway of " + administration + " was started"));
    }

    /** Until interrupted, starts a process that ended by itself once more; gives up with the reason when it ends too often. */
    void watch() throws DemoFailed, InterruptedException {
        Map<String, Integer> restarts = new HashMap<>();
        while (true) {
            for (ChildProcess child : children()) {
                if (!child.alive()) {
                    if (restarts.merge(child.name(), 1, Integer::sum) > MOST_RESTARTS) {
                        throw child.failure("ended " + (MOST_RESTARTS + 1) + " times");
                    }
                    progress.say("the " + child.name() + " ended unexpectedly and is started again");
                    child.startAgain();
                }
            }
            Thread.sleep(PAUSE);
        }
    }

    @Override
    public void close() {
        for (ChildProcess child : children()) {
            child.stop();
        }
        http.close();
    }

    synchronized List<ChildProcess> children() {
        return List.copyOf(children);
    }

    /** The last started is the first stopped: gateways before the network below them. */
    private synchronized ChildProcess start(String name, List<String> command) throws DemoFailed {
        ChildProcess child =
                ChildProcess.start(name, command, data.resolve("logs").resolve(name.replace(' ', '-') + ".log"));
        children.push(child);
        return child;
    }

    private void requireFreePorts() throws DemoFailed {
        for (Administration administration : Administration.values()) {
            int port = administration.port(options.port);
            try (ServerSocket probe = new ServerSocket()) {
                probe.setReuseAddress(true);
                probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            } catch (IOException e) {
                throw new DemoFailed(
                        "Port " + port + " is not free for the gateway of " + administration
                                + "; choose other ports, for example with --port "
                                + (port < 50_000 ? port + 10_000 : 10_000) + ".",
                        e);
            }
        }
    }

    private Connection startNetwork() throws DemoFailed, InterruptedException {
        Path network = data.resolve("network");
        Path profile = network.resolve("connection.json");
        try {
            Files.deleteIfExists(profile);
        } catch (IOException e) {
            throw new DemoFailed("The folder " + network + " cannot be written: " + FileTrouble.words(e) + ".", e);
        }
        ChildProcess child;
        try {
            Path topology = DemoTopology.in(data, programs.definitions().resolve("demo-network.yaml"));
            child = start("network", programs.network(options.engine, topology, data));
        } catch (IOException e) {
            throw new DemoFailed("The topology cannot be used: " + FileTrouble.words(e) + ".", e);
        }
        Deadline limit = Deadline.in(START_LIMIT);
        while (!Files.exists(profile)) {
            pause(child, limit);
        }
        try {
            return Connection.read(profile);
        } catch (IOException e) {
            throw new DemoFailed("The network's connection profile cannot be read: " + FileTrouble.words(e) + ".", e);
        }
    }

    private ChildProcess startGateway(Administration administration, Connection connection) throws DemoFailed {
        int port = administration.port(options.port);
        Path folder = data.resolve("gateways").resolve(administration.name());
        try {
            Path configuration = new GatewayFolder(administration, folder).write(connection, port);
            gateways.put(administration, new Rest(http, URI.create("http://localhost:" + port + "/")));
            return start("gateway of " + administration, programs.gateway(configuration, data));
        } catch (IOException e) {
            throw new DemoFailed("The folder " + folder + " cannot be written: " + FileTrouble.words(e) + ".", e);
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
        Deadline limit = Deadline.in(START_LIMIT);
        while (!gateway(administration).ready()) {
            pause(child, limit);
        }
        progress.say("gateway of " + administration + " is ready at "
                + gateway(administration).base());
    }

    private static void pause(ChildProcess child, Deadline limit) throws DemoFailed, InterruptedException {
        if (!child.alive()) {
            throw child.failure("did not start");
        }
        if (!limit.pause()) {
            throw child.failure("was not ready within " + START_LIMIT.toSeconds() + " s");
        }
    }
}
