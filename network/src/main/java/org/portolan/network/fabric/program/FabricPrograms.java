package org.portolan.network.fabric.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.network.launch.LaunchFailed;

/** Fabric's programs on this machine, in a version that this product supports. */
public record FabricPrograms(Path peer, Path orderer, Path configtxgen, Path osnadmin) {

    private static final String HOW_TO_INSTALL =
            "https://hyperledger-fabric.readthedocs.io/en/latest/install.html says how to install it";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Looks in the folder that the variable FABRIC_BIN names, and then along the PATH. */
    public static FabricPrograms find(Map<String, String> environment)
            throws LaunchFailed, IOException, InterruptedException {
        FabricPrograms found = new FabricPrograms(
                find("peer", environment),
                find("orderer", environment),
                find("configtxgen", environment),
                find("osnadmin", environment));
        requireSupported(found.peer, "version");
        requireSupported(found.orderer, "version");
        requireSupported(found.configtxgen, "-version");
        return found;
    }

    /** The release that the peer says it is of, or the word that it was built with in its place. */
    public String release() throws LaunchFailed, IOException, InterruptedException {
        String printed = printed(peer, "version");
        return FabricVersion.in(printed)
                .map(FabricVersion::toString)
                .or(() -> FabricVersion.unreleasedIn(printed))
                .orElse("(unknown)");
    }

    /** A sentence, without a full stop, on programs that were built without the number of their release. */
    public Optional<String> warning() throws LaunchFailed, IOException, InterruptedException {
        List<String> unknown = new ArrayList<>();
        for (Path program : List.of(peer, orderer, configtxgen)) {
            String printed = printed(program, program.equals(configtxgen) ? "-version" : "version");
            if (FabricVersion.in(printed).isEmpty()) {
                unknown.add("%s says '%s'"
                        .formatted(program, FabricVersion.unreleasedIn(printed).orElse("")));
            }
        }
        return unknown.isEmpty()
                ? Optional.empty()
                : Optional.of("nobody can tell whether these programs are of Hyperledger Fabric %s or later: %s"
                        .formatted(FabricVersion.OLDEST, String.join(", ", unknown)));
    }

    private static String printed(Path program, String argument)
            throws LaunchFailed, IOException, InterruptedException {
        return Tool.at(program).run(List.of(argument), PATIENCE).output();
    }

    private static Path find(String program, Map<String, String> environment) throws LaunchFailed {
        return folders(environment)
                .map(folder -> folder.resolve(program).toAbsolutePath())
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .findFirst()
                .orElseThrow(() -> new LaunchFailed(
                        ("The fabric engine needs Hyperledger Fabric %s or later, and its program '%s' is neither in"
                                        + " FABRIC_BIN nor on the PATH; %s")
                                .formatted(FabricVersion.OLDEST, program, HOW_TO_INSTALL)));
    }

    private static Stream<Path> folders(Map<String, String> environment) {
        String path = environment.getOrDefault("PATH", "");
        return Stream.concat(
                        Stream.ofNullable(environment.get("FABRIC_BIN")), Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isBlank())
                .map(Path::of);
    }

    /** The fourth program, osnadmin, does not say which version it is. */
    private static void requireSupported(Path program, String argument)
            throws LaunchFailed, IOException, InterruptedException {
        String printed = printed(program, argument);
        Optional<FabricVersion> version = FabricVersion.in(printed);
        if (version.isEmpty() && FabricVersion.unreleasedIn(printed).isPresent()) {
            return;
        }
        if (version.isEmpty()) {
            throw new LaunchFailed(
                    "%s does not say which version of Hyperledger Fabric it is; %s".formatted(program, HOW_TO_INSTALL));
        }
        if (!version.get().isSupported()) {
            throw new LaunchFailed("%s is Hyperledger Fabric %s; the fabric engine needs %s or later; %s"
                    .formatted(program, version.get(), FabricVersion.OLDEST, HOW_TO_INSTALL));
        }
    }
}
