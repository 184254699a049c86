package org.portolan.network.command.orderer;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.Engine;
import org.portolan.network.command.option.StopOption;
import org.portolan.network.command.option.StopSignal;
import org.portolan.network.fabric.AddedOrderer;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.LaunchFailed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs an orderer that was added to a channel. */
@Command(
        name = "up",
        description =
                "Runs an orderer that was added to the channel, until Ctrl-C; prints 'ready' once it has caught up"
                        + " and orders with the others.",
        mixinStandardHelpOptions = true)
final class Up extends Action {

    private static final Duration WATCH = Duration.ofMillis(500);

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Mixin
    private OrdererOptions orderer = new OrdererOptions();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where the orderer keeps blocks and logs; default: ${DEFAULT-VALUE}.")
    private Path folder = Path.of(".portolan/orderer");

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until it is ready; default: ${DEFAULT-VALUE}.")
    private int patience = 60;

    @Mixin
    private StopOption stop = new StopOption();

    Up(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, LaunchFailed, PeerRefused, UpdateRefused, InterruptedException {
        try (StopSignal signal = stop.listen()) {
            run(signal);
            return 0;
        }
    }

    private void run(StopSignal signal)
            throws IOException, LaunchFailed, PeerRefused, UpdateRefused, InterruptedException {
        Engine.FABRIC.warning().ifPresent(warning -> err().println("portolan: Warning: " + warning));
        try (DataFolder data = DataFolder.take(folder);
                AddedOrderer _ = start(data)) {
            PrintWriter out = out();
            out.println("ready");
            out.flush();
            while (!signal.await(WATCH)) {
                // It is started again by itself whenever it ends.
            }
        }
    }

    private AddedOrderer start(DataFolder data)
            throws IOException, LaunchFailed, PeerRefused, UpdateRefused, InterruptedException {
        try (ChannelAdministrator administrator = acting.openChannel(clock())) {
            ChannelConfiguration current = administrator.configuration();
            AddedOrderer.Description description = new AddedOrderer.Description(
                    OrdererOptions.folder(acting), administrator.mspId(), orderer.name(), orderer.address());
            return AddedOrderer.start(description, current, data, Duration.ofSeconds(patience), clock());
        }
    }
}
