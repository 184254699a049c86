package org.portolan.network.command.network;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.portolan.network.command.CommandFailed;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.file.FolderLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Stops a network. */
@Command(
        name = "down",
        description = "Stops the network that runs on a data folder, and keeps the folder.",
        mixinStandardHelpOptions = true)
final class NetworkDown implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    NetworkDown() {}

    @Override
    public Integer call() throws IOException, InterruptedException {
        Optional<Long> process = FolderLock.holder(data.folder());
        if (process.isEmpty()) {
            spec.commandLine().getOut().printf("No network is running on %s%n", data.folder());
            return 0;
        }
        Optional<ProcessHandle> handle = ProcessHandle.of(process.get());
        if (handle.isPresent()) {
            stop(handle.get());
        }
        spec.commandLine().getOut().printf("The network on %s has stopped%n", data.folder());
        return 0;
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
