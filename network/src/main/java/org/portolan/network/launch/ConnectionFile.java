package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.file.AtomicFiles;
import org.portolan.network.file.GivenFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The file connection.json, which is there exactly while a network is ready, and says how to reach it. */
public record ConnectionFile(String channel, List<Organisation> organisations, List<Orderer> orderers) {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    public ConnectionFile {
        Objects.requireNonNull(channel, "channel");
        organisations = List.copyOf(organisations);
        orderers = List.copyOf(orderers);
    }

    /** An organisation's peer and the folders of its users' identities. */
    public record Organisation(
            String mspId, String name, String peer, String hostName, String tlsCa, Map<String, String> users) {

        public Organisation {
            users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
        }
    }

    /** An orderer of the channel, and the folders of its organisation's users, who may have no peer to act at. */
    public record Orderer(
            String mspId,
            String organisation,
            String name,
            String address,
            String hostName,
            String tlsCa,
            Map<String, String> users) {

        public Orderer {
            users = Collections.unmodifiableMap(new LinkedHashMap<>(users));
        }
    }

    /** Where the file is in a data folder. */
    public static Path in(Path data) {
        return data.resolve("connection.json");
    }

    /** What the file says, if it is there. */
    public static Optional<ConnectionFile> read(Path data) throws IOException {
        Path file = in(data);
        return Files.exists(file) ? Optional.of(readFile(file)) : Optional.empty();
    }

    /** What a file says, wherever it was copied to. */
    public static ConnectionFile readFile(Path file) throws IOException {
        try {
            return JSON.readValue(GivenFile.read(file), ConnectionFile.class);
        } catch (JacksonException e) {
            throw new IOException(file + " does not say how to reach a network: " + e.getOriginalMessage(), e);
        }
    }

    /** The organisation with this name or MSP id. */
    public Optional<Organisation> organisation(String nameOrMspId) {
        return organisations.stream()
                .filter(each -> nameOrMspId.equals(each.name()) || nameOrMspId.equals(each.mspId()))
                .findFirst();
    }

    /** Puts the file into a data folder, whole or not at all. */
    public void write(Path data) throws IOException {
        AtomicFiles.write(in(data), JSON.writeValueAsBytes(this));
    }

    /** The folder of each user, by name, in the order of the names. */
    public static Map<String, String> users(Path folder) throws IOException {
        Map<String, String> users = new LinkedHashMap<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> found = Files.list(folder)) {
                found.sorted().forEach(user -> users.put(user.getFileName().toString(), user.toString()));
            }
        }
        return users;
    }
}
