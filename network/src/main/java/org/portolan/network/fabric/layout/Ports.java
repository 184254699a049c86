package org.portolan.network.fabric.layout;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.portolan.network.file.AtomicFiles;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * The free ports chosen for nodes, by what each is for. They are chosen once for a data folder, because the channel's
 * configuration names its peers and orderers by their addresses.
 */
final class Ports implements AutoCloseable {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

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
        // Held open until the last is chosen, so that no port is given twice.
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        chosen.put(purpose, socket.getLocalPort());
        return socket.getLocalPort();
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
