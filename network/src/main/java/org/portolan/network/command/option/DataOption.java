package org.portolan.network.command.option;

import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where a network keeps everything. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the network keeps identities, blocks and logs; default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of(".portolan/network");

    /** As it was named; it need not exist. */
    public Path folder() {
        return folder;
    }

    /**
     * Where the network is that the folder holds: the folder itself, or, if it is a demonstration's, the one in it where
     * the demonstration keeps its network beside its gateways.
     */
    public Path networkFolder() {
        Path inDemonstration = folder.resolve("network");
        return isOfNetwork(inDemonstration) && !isOfNetwork(folder) ? inDemonstration : folder;
    }

    private static boolean isOfNetwork(Path candidate) {
        return Files.exists(candidate.resolve("lock"));
    }
}
