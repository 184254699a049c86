package org.portolan.network.command.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.Engine;
import org.portolan.network.command.option.NetworkFilesOptions;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a network of nodes that somebody else started from rendered files. */
@Command(
        name = "set-up",
        description = "Joins nodes that run from rendered files to the channel, and has the chaincodes installed,"
                + " approved and committed; prints 'ready' once transactions can be sent and <data>/connection.json says"
                + " how. It may be repeated.",
        mixinStandardHelpOptions = true)
final class NetworkSetUp implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Mixin
    private NetworkFilesOptions network = NetworkFilesOptions.ofImages();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until all is ready; default: ${DEFAULT-VALUE}.")
    private int patience = 120;

    NetworkSetUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path root = data.folder().toAbsolutePath().normalize();
        // Written last: to give the folder back takes the file away, as it does after a network of this machine.
        setUp().write(root);
        spec.commandLine().getOut().println("ready");
        return 0;
    }

    private ConnectionFile setUp() throws IOException, InterruptedException {
        try (DataFolder folder = DataFolder.take(data.folder())) {
            Engine.FABRIC
                    .warning()
                    .ifPresent(warning -> spec.commandLine().getErr().println("portolan: Warning: " + warning));
            return network.networkIn(folder, clock).setUp(Duration.ofSeconds(patience));
        } catch (LaunchFailed e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
