package org.portolan.network.command.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.file.FolderLock;
import org.portolan.network.launch.ConnectionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says whether a network runs. */
@Command(
        name = "status",
        description = "Says whether a network is running, and where; exits 0 if it is ready, 3 if it is starting or"
                + " stopping, 1 if none runs.",
        mixinStandardHelpOptions = true)
final class NetworkStatus extends Action {

    private static final int NOT_RUNNING = 1;
    private static final int NOT_READY = 3;

    @Mixin
    private DataOption data = new DataOption();

    NetworkStatus(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = out();
        Optional<Long> process = FolderLock.holder(data.networkFolder());
        if (process.isEmpty()) {
            out.printf("No network is running on %s%n", data.networkFolder());
            return NOT_RUNNING;
        }
        Optional<ConnectionFile> connection = ConnectionFile.read(data.networkFolder());
        if (connection.isEmpty()) {
            out.printf("The network on %s is starting or stopping (process %d)%n", data.networkFolder(), process.get());
            return NOT_READY;
        }
        out.printf(
                "Channel %s is ready (process %d, data %s)%n",
                connection.get().channel(), process.get(), data.networkFolder());
        connection
                .get()
                .organisations()
                .forEach(each -> out.printf("  peer     %-21s %s%n", each.peer(), each.mspId()));
        connection.get().orderers().forEach(each -> out.printf("  orderer  %-21s %s%n", each.address(), each.mspId()));
        return 0;
    }
}
