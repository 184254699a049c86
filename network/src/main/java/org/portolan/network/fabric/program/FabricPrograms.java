package org.portolan.network.fabric.program;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /** The release that the peer says it is of. */
    public String release() throws LaunchFailed, IOException, InterruptedException {
        return FabricVersion.in(Tool.at(peer).run(List.of("version"), PATIENCE).output())
                .map(FabricVersion::toString)
                .orElse("(unknown)");
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
        String printed = Tool.at(program).run(List.of(argument), PATIENCE).output();
        Optional<FabricVersion> version = FabricVersion.in(printed);
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
