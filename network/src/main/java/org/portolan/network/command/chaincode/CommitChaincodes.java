package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.portolan.network.command.ActingOptions;
import org.portolan.network.command.CommandFailed;
import org.portolan.network.fabric.lifecycle.Approval;
import org.portolan.network.fabric.lifecycle.ChaincodeAgreement;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.topology.Chaincode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Commits definitions that enough organisations have approved. */
@Command(
        name = "commit",
        description = "Commits the definitions of a topology that enough organisations have approved.",
        mixinStandardHelpOptions = true)
final class CommitChaincodes implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Mixin
    private NextDefinitions definitions = new NextDefinitions();

    CommitChaincodes(Clock clock) {
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
                commit(chaincode, queries.approvals(CommittedChaincode.of(chaincode)), session, channel);
                out.printf(
                        "The channel uses %s version %s, sequence %d%n",
                        chaincode.name(), chaincode.version(), chaincode.sequence());
            }
            if (next.isEmpty()) {
                out.println("The channel has agreed on all of this already");
            }
            return 0;
        } catch (PeerRefused e) {
            throw new CommandFailed(String.valueOf(e.getMessage()), e);
        }
    }

    private static void commit(
            Chaincode chaincode, Map<String, Approval> approvals, PeerSession session, String channel)
            throws IOException {
        List<String> approvers = with(approvals, true);
        if (!approvers.contains(session.mspId())) {
            throw new CommandFailed("%s has not approved %s sequence %d itself; 'portolan chaincode approve' does"
                    .formatted(session.mspId(), chaincode.name(), chaincode.sequence()));
        }
        try {
            new ChaincodeAgreement(session, channel).commit(chaincode, approvers);
        } catch (PeerRefused e) {
            throw new CommandFailed(
                    "%s sequence %d is approved by %s, not by %s, and was not committed: %s"
                            .formatted(
                                    chaincode.name(),
                                    chaincode.sequence(),
                                    approvers,
                                    with(approvals, false),
                                    e.getMessage()),
                    e);
        }
    }

    private static List<String> with(Map<String, Approval> approvals, boolean approved) {
        return approvals.entrySet().stream()
                .filter(each -> (each.getValue() == Approval.APPROVED) == approved)
                .map(Map.Entry::getKey)
                .toList();
    }
}
