package org.portolan.network.command.network;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.NetworkFilesOptions;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Writes what nodes that somebody else runs need. */
@Command(
        name = "render",
        description =
                "Writes the identities, the channel's first block and each node's configuration of a network whose"
                        + " nodes run from images, and <data>/deployment.env for Compose.",
        mixinStandardHelpOptions = true)
final class NetworkRender implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private NetworkFilesOptions network = NetworkFilesOptions.ofImages();

    NetworkRender(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (DataFolder folder = DataFolder.take(data.folder())) {
            network.networkIn(folder, clock).render();
            spec.commandLine()
                    .getOut()
                    .printf("Start the nodes with %s%n", folder.root().resolve("deployment.env"));
            return 0;
        } catch (LaunchFailed e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
