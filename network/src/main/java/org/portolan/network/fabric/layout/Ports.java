package org.portolan.network.fabric.layout;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.portolan.network.file.AtomicFiles;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The free ports chosen for nodes, by what each is for. They are chosen once for a data folder, because the channel's
 * configuration names its peers and orderers by their addresses.
 */
final class Ports implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /**
     * Below what systems give to outgoing connections and to whoever asks for any port (Linux: 32,768 to 60,999), so
     * that nobody is given a port between its choice and its first use.
     */
    private static final int FIRST = 20_000;

    private static final int COUNT = 12_000;
    private static final AtomicInteger NEXT =
            new AtomicInteger((int) (ProcessHandle.current().pid() * 97 % COUNT));

    private final Path file;
    private final Map<String, Integer> chosen;
    private final List<ServerSocket> held = new ArrayList<>();

    private Ports(Path file, Map<String, Integer> chosen) {
        this.file = file;
        this.chosen = chosen;
    }

    static Ports in(Path file) throws IOException {
        Map<String, Integer> chosen = new TreeMap<>();
        if (Files.exists(file)) {
            chosen.putAll(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, Integer>>() {}));
        }
        return new Ports(file, chosen);
    }

    int portFor(String purpose) throws IOException {
        Integer known = chosen.get(purpose);
        if (known != null) {
            return known;
        }
        ServerSocket socket = free();
        held.add(socket);
        chosen.put(purpose, socket.getLocalPort());
        return socket.getLocalPort();
    }

    /** Held open until the last is chosen; a process never chooses a port twice, two at a time seldom the same. */
    private static ServerSocket free() throws IOException {
        for (int tried = 0; tried < COUNT; tried++) {
            int port = FIRST + Math.floorMod(NEXT.getAndIncrement(), COUNT);
            try {
                return new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
            } catch (BindException occupied) {
                LOG.debug("Port {} is occupied", port);
            }
        }
        throw new BindException("no port between %d and %d is free".formatted(FIRST, FIRST + COUNT - 1));
    }

    /** Remembers what was chosen, and frees the ports for those they are for. */
    @Override
    public void close() throws IOException {
        for (ServerSocket socket : held) {
            socket.close();
        }
        if (!held.isEmpty()) {
            AtomicFiles.write(file, JSON.writeValueAsBytes(chosen));
        }
    }
}
