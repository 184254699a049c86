package org.portolan.network.command.network;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where a network keeps everything. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the network keeps identities, blocks and logs; default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of(".portolan/network");

    Path folder() {
        return folder;
    }
}
