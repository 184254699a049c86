package org.portolan.network.command.orderer;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.fabric.consenter.Consenters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proposes one more orderer. */
@Command(
        name = "add",
        description =
                "Proposes that an orderer of the organisation orders for the channel too; its certificates are among the"
                        + " organisation's identities.",
        footer = "When the update is in force, 'portolan orderer up' runs the orderer.",
        mixinStandardHelpOptions = true)
final class Add implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProposalOptions options = new ProposalOptions();

    @Mixin
    private OrdererOptions orderer = new OrdererOptions();

    Add(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.propose(
                (current, mspId) -> Consenters.of(current).with(orderer.description(options.acting(), mspId)),
                clock,
                spec.commandLine().getOut());
        return 0;
    }
}
