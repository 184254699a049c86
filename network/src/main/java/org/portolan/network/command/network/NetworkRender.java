package org.portolan.network.command.network;

import java.io.IOException;
import java.time.Clock;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.NetworkFilesOptions;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Writes what nodes that somebody else runs need. */
@Command(
        name = "render",
        description =
                "Writes the identities, the channel's first block and each node's configuration of a network whose"
                        + " nodes run from images, and <data>/deployment.env for Compose.",
        mixinStandardHelpOptions = true)
final class NetworkRender extends Action {

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private NetworkFilesOptions network = NetworkFilesOptions.ofImages();

    NetworkRender(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, LaunchFailed, InterruptedException {
        try (DataFolder folder = DataFolder.take(data.folder())) {
            network.networkIn(folder, clock()).render();
            out().printf("Start the nodes with %s%n", folder.root().resolve("deployment.env"));
            return 0;
        }
    }
}
