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

/** Starts a node that is held. */
@Command(
        name = "release",
        description = "Starts a node again that 'network hold' ended; returns when it serves again.",
        mixinStandardHelpOptions = true)
final class NetworkRelease implements Callable<Integer> {

    @Mixin
    private final GivenOrder orders;

    @Parameters(paramLabel = "NODE", description = "Such as peer0.cncustoms or orderer0.cncustoms.")
    private String node = "";

    NetworkRelease(Clock clock) {
        this.orders = new GivenOrder(clock);
    }

    @Override
    public Integer call() throws IOException, OrderRefused, InterruptedException {
        return orders.give(new Order.Release(node));
    }
}
