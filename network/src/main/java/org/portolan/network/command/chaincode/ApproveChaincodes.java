package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.portolan.network.command.ActingOptions;
import org.portolan.network.command.CommandFailed;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.lifecycle.ChaincodeAgreement;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Approves definitions for one organisation. */
@Command(
        name = "approve",
        description = "Approves, for one organisation, the definitions of a topology that are not committed yet.",
        mixinStandardHelpOptions = true)
final class ApproveChaincodes implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Mixin
    private NextDefinitions definitions = new NextDefinitions();

    ApproveChaincodes(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        String channel = acting.connection().channel();
        try (PeerSession session = acting.open(clock)) {
            LifecycleQueries queries = new LifecycleQueries(session, channel);
            List<Chaincode> next = definitions.find(queries);
            for (Chaincode chaincode : next) {
                String packageId = ChaincodePackage.of(chaincode).id();
                requireInstalled(packageId, queries.installed(), session.peer());
                new ChaincodeAgreement(session, channel).ensureApproved(chaincode, packageId);
                out.printf(
                        "%s approves %s version %s, sequence %d%n",
                        session.mspId(), chaincode.name(), chaincode.version(), chaincode.sequence());
            }
            if (next.isEmpty()) {
                out.println("The channel has agreed on all of this already");
            }
            return 0;
        } catch (PeerRefused | LaunchFailed e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    /** An approval without the package would stop the organisation's peers from endorsing after the commit. */
    private static void requireInstalled(String packageId, List<String> installed, String peer) {
        if (!installed.contains(packageId)) {
            throw new CommandFailed("Package %s is not on %s; 'portolan chaincode upgrade' installs it, starts its"
                            .formatted(packageId, peer)
                    + " processes and approves it");
        }
    }
}
