package org.portolan.network.command.orderer;

import java.io.IOException;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.fabric.consenter.Consenters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Proposes the certificates that an orderer has got. */
@Command(
        name = "renew",
        description =
                "Proposes that the channel knows an orderer by the certificates that 'portolan identity renew' has made.",
        footer = "When the update is in force, restart the orderer; until then it keeps the old certificates.",
        mixinStandardHelpOptions = true)
final class Renew implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ProposalOptions options = new ProposalOptions();

    @Mixin
    private OrdererOptions orderer = new OrdererOptions();

    Renew(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        options.propose(
                (current, mspId) -> Consenters.of(current).renewed(orderer.description(options.acting(), mspId)),
                clock,
                spec.commandLine().getOut());
        return 0;
    }
}
