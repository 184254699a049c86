package org.portolan.network.command.network;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.file.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Stops a network. */
@Command(
        name = "down",
        description = "Stops the network that runs on a data folder, and keeps the folder.",
        mixinStandardHelpOptions = true)
final class NetworkDown extends Action {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Mixin
    private DataOption data = new DataOption();

    NetworkDown(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Path folder = data.folder();
        Optional<Long> process = FolderLock.holder(folder);
        if (process.isEmpty()) {
            requireNoDemonstration();
            out().printf("No network is running on %s%n", folder);
            return 0;
        }
        Optional<ProcessHandle> handle = ProcessHandle.of(process.get());
        if (handle.isPresent()) {
            stop(handle.get());
        }
        out().printf("The network on %s has stopped%n", folder);
        return 0;
    }

    /** A demonstration takes a network that ends for one that failed, and starts it again. */
    private void requireNoDemonstration() throws IOException {
        Path network = data.networkFolder();
        Optional<Long> process = FolderLock.holder(network);
        if (process.isPresent()) {
            throw new CommandFailed(("The network on %s (process %d) belongs to a demonstration, which would start it"
                            + " again; end the demonstration, with Ctrl-C where it was started")
                    .formatted(network, process.get()));
        }
    }

    private void stop(ProcessHandle process) throws InterruptedException {
        process.destroy();
        try {
            process.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new CommandFailed(
                    "Process %d has not stopped within %d s".formatted(process.pid(), PATIENCE.toSeconds()), e);
        }
    }
}
