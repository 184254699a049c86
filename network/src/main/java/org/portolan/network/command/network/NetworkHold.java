package org.portolan.network.command.network;

import java.io.IOException;
import java.time.Clock;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.GivenOrder;
import org.portolan.network.order.Order;
import org.portolan.network.order.OrderRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Ends one node of a network for a while. */
@Command(
        name = "hold",
        description = "Ends a peer or an orderer of a running network, so that its files are at rest, until"
                + " 'network release'.",
        mixinStandardHelpOptions = true)
final class NetworkHold implements Callable<Integer> {

    private static final int LONGEST = 24 * 60;
    private static final int SECONDS = 60;

    @Mixin
    private final GivenOrder orders;

    @Parameters(paramLabel = "NODE", description = "Such as peer0.cncustoms or orderer0.cncustoms.")
    private String node = "";

    @Option(
            names = "--at-most",
            paramLabel = "MINUTES",
            description = "It is started again after so long if nobody releases it; default: ${DEFAULT-VALUE}.")
    private int minutes = 60;

    NetworkHold(Clock clock) {
        this.orders = new GivenOrder(clock);
    }

    @Override
    public Integer call() throws IOException, OrderRefused, InterruptedException {
        if (minutes < 1 || minutes > LONGEST) {
            throw new CommandFailed("A node is held for 1 to %d minutes, not for %d".formatted(LONGEST, minutes));
        }
        return orders.give(new Order.Hold(node, minutes * SECONDS, OptionalLong.empty()));
    }
}
