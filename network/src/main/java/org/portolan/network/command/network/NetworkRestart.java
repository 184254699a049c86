package org.portolan.network.command.network;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.GivenOrder;
import org.portolan.network.order.Order;
import org.portolan.network.order.OrderRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Restarts one process of a network. */
@Command(
        name = "restart",
        description =
                "Ends one node or contract of a running network and starts it again; returns when it serves again.",
        mixinStandardHelpOptions = true)
final class NetworkRestart implements Callable<Integer> {

    @Mixin
    private final GivenOrder orders;

    @Parameters(
            paramLabel = "NODE",
            description = "Such as peer0.cncustoms, orderer0.cncustoms or movement.peer0.cncustoms; on the embedded"
                    + " engine: contracts.")
    private String node = "";

    NetworkRestart(Clock clock) {
        this.orders = new GivenOrder(clock);
    }

    @Override
    public Integer call() throws IOException, OrderRefused, InterruptedException {
        return orders.give(new Order.Restart(node));
    }
}
