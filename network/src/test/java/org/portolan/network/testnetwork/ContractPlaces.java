package org.portolan.network.testnetwork;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Lets a test serve the contracts of a real network from its own process: what the network starts in their place only
 * says what each is to serve, and where.
 */
final class ContractPlaces implements AutoCloseable {
    private static final String PLACEHOLDER = """
            #!/bin/sh
            for last; do :; done
            printf '%s' "$last" > "$1/new.$$" && mv "$1/new.$$" "$1/place.$$"
            echo ready
            exec cat > /dev/null
            """;
    private static final long POLL_MILLIS = 20;

    private final Path folder;
    private final Path script;
    private final Thread watching;
    private final Set<Path> served = new TreeSet<>();

    /** Calls back with the argument of {@code --serve} for each contract that is to be served. */
    ContractPlaces(Path folder, Consumer<String> serve) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.script = Files.writeString(folder.resolve("placeholder.sh"), PLACEHOLDER);
        this.watching = Thread.ofVirtual().start(() -> watch(serve));
    }

    /** The command that stands for the contracts. */
    List<String> command() {
        return List.of("/bin/sh", script.toString(), folder.toString());
    }

    private void watch(Consumer<String> serve) {
        try {
            while (true) {
                for (Path place : places()) {
                    if (served.add(place)) {
                        serve.accept(Files.readString(place));
                    }
                }
                Thread.sleep(POLL_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (IOException failed) {
            throw new IllegalStateException("the places of the contracts cannot be read", failed);
        }
    }

    private List<Path> places() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith("place."))
                    .toList();
        }
    }

    @Override
    public void close() {
        watching.interrupt();
    }
}
