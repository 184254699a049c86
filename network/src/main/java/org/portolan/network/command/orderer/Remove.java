package org.portolan.network.command.orderer;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.fabric.consenter.Consenters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Proposes one orderer less. */
@Command(
        name = "remove",
        description = "Proposes that an orderer, whosever it is, no longer orders for the channel.",
        footer = "When the update is in force, stop the orderer; its data are of no use any more.",
        mixinStandardHelpOptions = true)
final class Remove implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProposalOptions options = new ProposalOptions();

    @Option(
            names = "--address",
            required = true,
            paramLabel = "HOST:PORT",
            description = "The orderer's address, as the channel knows it.")
    private String address = "";

    Remove(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.propose(
                (current, mspId) -> Consenters.of(current).without(OrdererOptions.address(address)),
                clock,
                spec.commandLine().getOut());
        return 0;
    }
}
