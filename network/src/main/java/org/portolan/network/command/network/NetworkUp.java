package org.portolan.network.command.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.portolan.network.command.CommandFailed;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.Joining;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.launch.RunningNetwork;
import org.portolan.network.order.OrderDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs a network until it is told to stop. */
@Command(
        name = "up",
        description = "Runs a network until Ctrl-C or 'network down'; prints 'ready' once transactions can be sent and"
                + " <data>/connection.json says how.",
        mixinStandardHelpOptions = true)
final class NetworkUp implements Callable<Integer> {

    private static final String EMBEDDED = "embedded";
    private static final Duration WATCH = Duration.ofMillis(500);

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--engine",
            description =
                    "What runs the network: embedded, or fabric (real peers and orderers, found by FABRIC_BIN or the"
                            + " PATH); default: ${DEFAULT-VALUE}.")
    private String engine = "embedded";

    @Option(names = "--topology", paramLabel = "FILE", description = "The network; default: ${DEFAULT-VALUE}.")
    private Path topology = Path.of("crypto-config/demo-network.yaml");

    @Option(
            names = "--identities",
            paramLabel = "FILE",
            description = "Whose identities to make; default: ${DEFAULT-VALUE}.")
    private Path identities = Path.of("crypto-config/organisations.yaml");

    @Option(
            names = "--contracts",
            paramLabel = "WORD",
            arity = "1..*",
            description = "The command that serves the contracts; default: the one in the topology, or the built jar.")
    private List<String> contracts = List.of();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until all is ready; default: ${DEFAULT-VALUE}.")
    private int patience = 60;

    @Option(
            names = "--join",
            paramLabel = "INVITATION",
            description = "The invitation of a member, for the first start of organisations that joined a channel of"
                    + " others (fabric engine).")
    private Optional<Path> invitation = Optional.empty();

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "With --join: begin with this snapshot of another peer's ledger, not with the first block.")
    private Optional<Path> snapshot = Optional.empty();

    @Option(names = "--until-input-ends", description = "Stop when standard input ends, that is, with the starter.")
    private boolean untilInputEnds;

    NetworkUp(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        Engine chosen = Engine.named(engine)
                .orElseThrow(
                        () -> new CommandFailed("There is no engine '%s'; it is embedded or fabric".formatted(engine)));
        try (StopSignal signal = StopSignal.listen()) {
            if (untilInputEnds) {
                signal.listenToEndOf(System.in);
            }
            run(chosen, NetworkPlan.read(topology, identities, contracts).joiningBy(joining()), signal);
            return 0;
        } catch (LaunchFailed e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }

    private Joining joining() {
        if (snapshot.isPresent() && invitation.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--snapshot needs --join, which says of which channel");
        }
        return new Joining(invitation, snapshot);
    }

    private void run(Engine chosen, NetworkPlan plan, StopSignal signal)
            throws IOException, LaunchFailed, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        try (DataFolder folder = DataFolder.take(data.folder());
                RunningNetwork network = chosen.start(plan, folder, Duration.ofSeconds(patience), clock);
                OrderDesk _ = OrderDesk.open(folder.root(), network, clock)) {
            out.println("ready");
            out.flush();
            awaitEnd(network, signal);
        }
    }

    private static void awaitEnd(RunningNetwork network, StopSignal signal) throws InterruptedException {
        while (!signal.await(WATCH)) {
            Optional<String> trouble = network.trouble();
            if (trouble.isPresent()) {
                throw new CommandFailed("The network stops: " + trouble.get());
            }
        }
    }
}
