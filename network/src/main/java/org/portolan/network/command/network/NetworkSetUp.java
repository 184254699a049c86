package org.portolan.network.command.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.Engine;
import org.portolan.network.command.option.NetworkFilesOptions;
import org.portolan.network.launch.ConnectionFile;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Makes a network of nodes that somebody else started from rendered files. */
@Command(
        name = "set-up",
        description = "Joins nodes that run from rendered files to the channel, and has the chaincodes installed,"
                + " approved and committed; prints 'ready' once transactions can be sent and <data>/connection.json says"
                + " how. It may be repeated.",
        mixinStandardHelpOptions = true)
final class NetworkSetUp extends Action {

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
        super(clock);
    }

    @Override
    public Integer call() throws IOException, LaunchFailed, InterruptedException {
        Path root = data.folder().toAbsolutePath().normalize();
        // Written last: to give the folder back takes the file away, as it does after a network of this machine.
        setUp().write(root);
        out().println("ready");
        return 0;
    }

    private ConnectionFile setUp() throws IOException, LaunchFailed, InterruptedException {
        try (DataFolder folder = DataFolder.take(data.folder())) {
            Engine.FABRIC.warning().ifPresent(warning -> err().println("portolan: Warning: " + warning));
            return network.networkIn(folder, clock()).setUp(Duration.ofSeconds(patience));
        }
    }
}
