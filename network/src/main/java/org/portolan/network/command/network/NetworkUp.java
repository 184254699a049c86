package org.portolan.network.command.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.ContractsOption;
import org.portolan.network.command.option.DataOption;
import org.portolan.network.command.option.Engine;
import org.portolan.network.command.option.NetworkFilesOptions;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.command.option.StopOption;
import org.portolan.network.command.option.StopSignal;
import org.portolan.network.fabric.join.Invitation;
import org.portolan.network.fabric.join.JoinRefused;
import org.portolan.network.launch.DataFolder;
import org.portolan.network.launch.Joining;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.launch.NetworkPlan;
import org.portolan.network.launch.RunningNetwork;
import org.portolan.network.order.OrderDesk;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Runs a network until it is told to stop. */
@Command(
        name = "up",
        description = "Runs a network until Ctrl-C or 'network down'; prints 'ready' once transactions can be sent and"
                + " <data>/connection.json says how.",
        mixinStandardHelpOptions = true)
final class NetworkUp extends Action {

    private static final Duration WATCH = Duration.ofMillis(500);

    @Mixin
    private DataOption data = new DataOption();

    @Option(
            names = "--engine",
            description =
                    "What runs the network: embedded, or fabric (real peers and orderers, found by FABRIC_BIN or the"
                            + " PATH); default: ${DEFAULT-VALUE}.")
    private String engine = "embedded";

    @Mixin
    private NetworkFilesOptions files = NetworkFilesOptions.ofThisMachine();

    @Mixin
    private ContractsOption contracts = new ContractsOption();

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
            names = "--digest",
            paramLabel = "SHA256",
            description = "With --join: the digest that was shown with the invitation, so that no other is taken in its"
                    + " place; without it one is asked at the terminal.")
    private Optional<String> digest = Optional.empty();

    @Option(
            names = "--snapshot",
            paramLabel = "DIR",
            description = "With --join: begin with this snapshot of another peer's ledger, not with the first block.")
    private Optional<Path> snapshot = Optional.empty();

    @Mixin
    private StopOption stop = new StopOption();

    NetworkUp(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, JoinRefused, LaunchFailed, InterruptedException {
        // Options that do not belong together are told before anything is looked for that they need.
        Joining joining = joining();
        Engine chosen = Engine.named(engine);
        try (StopSignal signal = stop.listen()) {
            run(chosen, files.plan(contracts.command()).joiningBy(joining), signal);
            return 0;
        }
    }

    /** The digest goes along, so that what is joined by in the end is what somebody consented to. */
    private Joining joining() throws IOException, JoinRefused {
        if (invitation.isEmpty()) {
            refuseWithoutInvitation(snapshot, "--snapshot needs --join, which says of which channel");
            refuseWithoutInvitation(digest, "--digest needs --join, for it is the digest of that invitation");
            return Joining.NOTHING;
        }
        Invitation read = Invitation.read(invitation.get());
        ShownDigest.named(digest, spec())
                .require(new ShownDigest.Subject(invitation.get().toString(), read.inWords(), read.digest()));
        return new Joining(Optional.of(new Joining.Invited(invitation.get(), read.digest())), snapshot);
    }

    private void refuseWithoutInvitation(Optional<?> option, String sentence) {
        if (option.isPresent()) {
            throw new ParameterException(spec().commandLine(), sentence);
        }
    }

    private void run(Engine chosen, NetworkPlan plan, StopSignal signal)
            throws IOException, LaunchFailed, InterruptedException {
        PrintWriter out = out();
        chosen.warning().ifPresent(warning -> err().println("portolan: Warning: " + warning));
        try (DataFolder folder = DataFolder.take(data.folder());
                RunningNetwork network = chosen.start(plan, folder, Duration.ofSeconds(patience), clock());
                OrderDesk _ = OrderDesk.open(folder.root(), network, clock())) {
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
