package org.portolan.network.command.option;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The option that says where a network keeps everything. */
public final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the network keeps identities, blocks and logs; default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of(".portolan/network");

    public Path folder() {
        return folder;
    }
}
