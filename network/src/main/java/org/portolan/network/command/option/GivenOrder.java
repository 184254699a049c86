package org.portolan.network.command.option;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import org.portolan.network.order.Order;
import org.portolan.network.order.OrderRefused;
import org.portolan.network.order.Orders;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What commands have in common that ask something of a running network: where it is, and how long to wait. */
public final class GivenOrder {

    private static final int USUAL_PATIENCE = 120;

    private final Clock clock;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until it is done; default: ${DEFAULT-VALUE}.")
    private int patience;

    /** Waits for so many seconds unless told otherwise. */
    public GivenOrder(Clock clock, int patience) {
        this.clock = clock;
        this.patience = patience;
    }

    /** Waits for as long as most orders take. */
    public GivenOrder(Clock clock) {
        this(clock, USUAL_PATIENCE);
    }

    /** Prints what happens, and last what was done. */
    public int give(Order order) throws IOException, OrderRefused, InterruptedException {
        PrintWriter out = command.commandLine().getOut();
        out.println(Orders.to(data.networkFolder(), clock).give(order, Duration.ofSeconds(patience), line -> {
            out.println(line);
            out.flush();
        }));
        return 0;
    }
}
