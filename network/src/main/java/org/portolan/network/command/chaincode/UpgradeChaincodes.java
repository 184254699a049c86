package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.GivenOrder;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.file.GivenFile;
import org.portolan.network.order.Order;
import org.portolan.network.order.OrderRefused;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Brings new contracts into a network that runs. */
@Command(
        name = "upgrade",
        description =
                "Starts new contracts beside the old ones of a running network, installs and approves them for its"
                        + " organisations, commits them once enough organisations have approved, and ends the old ones.",
        mixinStandardHelpOptions = true)
final class UpgradeChaincodes implements Callable<Integer> {

    private static final int PATIENCE = 300;

    @Mixin
    private final GivenOrder orders;

    @Mixin
    private ShownDigest shown = new ShownDigest();

    @Option(
            names = "--topology",
            required = true,
            paramLabel = "FILE",
            description = "The network with the new version, sequence, policy or command of its contracts.")
    private Path topology = Path.of("");

    @Option(
            names = "--contracts",
            paramLabel = "WORD",
            arity = "1..*",
            description =
                    "The command that serves the new contracts; default: the one in the topology, or the present.")
    private List<String> contracts = List.of();

    UpgradeChaincodes(Clock clock) {
        this.orders = new GivenOrder(clock, PATIENCE);
    }

    @Override
    public Integer call() throws IOException, OrderRefused, InterruptedException {
        // What is wrong in the file is told here, line by line, before the network is bothered.
        byte[] read = GivenFile.read(topology);
        shown.require(ShownDefinitions.of(topology.toString(), Topology.read(topology)));
        return orders.give(
                new Order.Upgrade(topology.toAbsolutePath().toString(), Order.Upgrade.digest(read), contracts));
    }
}
