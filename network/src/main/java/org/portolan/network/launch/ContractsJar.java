package org.portolan.network.launch;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.network.file.Folders;

/** Finds the jar of the contracts: beside this program's own, or where the build of the repository puts it. */
final class ContractsJar {

    private static final Pattern NAME = Pattern.compile("portolan-contracts-[0-9.]+(-SNAPSHOT)?\\.jar");
    private static final String BUILT = "chaincode/contracts/target";

    private ContractsJar() {}

    static List<String> command() throws IOException, LaunchFailed {
        List<Path> folders = folders();
        for (Path folder : folders) {
            Optional<Path> jar = jarIn(folder);
            if (jar.isPresent()) {
                return List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "--enable-native-access=ALL-UNNAMED",
                        "--sun-misc-unsafe-memory-access=allow",
                        "-jar",
                        jar.get().toString());
            }
        }
        throw new LaunchFailed("The jar of the contracts is in none of %s; build it, or name a command with --contracts"
                .formatted(folders));
    }

    private static List<Path> folders() {
        List<Path> folders = new ArrayList<>();
        Path own = ownFolder();
        folders.add(own);
        Optional.ofNullable(System.getenv("PORTOLAN_HOME"))
                .map(Path::of)
                .ifPresent(home -> folders.add(home.resolve(BUILT)));
        Path repository = own.resolve("../..").normalize();
        folders.add(repository.resolve(BUILT));
        return folders;
    }

    private static Path ownFolder() {
        try {
            Path place = Path.of(ContractsJar.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            return Folders.above(place);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("the place of this program is no path", e);
        }
    }

    private static Optional<Path> jarIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .findFirst();
        }
    }
}
