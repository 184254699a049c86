package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.lifecycle.Approval;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.topology.Chaincode;
import picocli.CommandLine.Command;

/** Commits definitions that enough organisations have approved. */
@Command(
        name = "commit",
        description = "Commits the definitions of a topology that enough organisations have approved.",
        mixinStandardHelpOptions = true)
final class CommitChaincodes extends NextDefinitions {

    CommitChaincodes(Clock clock) {
        super(clock);
    }

    @Override
    boolean isDone(CommittedChaincode committed, Seat seat) {
        return true;
    }

    @Override
    String take(Chaincode next, Seat seat) throws IOException, PeerRefused {
        Map<String, Approval> approvals = seat.queries().approvals(CommittedChaincode.of(next));
        List<String> approvers = with(approvals, true);
        String mspId = seat.session().mspId();
        if (!approvers.contains(mspId)) {
            throw new CommandFailed("%s has not approved %s sequence %d itself; 'portolan chaincode approve' does"
                    .formatted(mspId, next.name(), next.sequence()));
        }
        try {
            seat.agreement().commit(next, approvers);
        } catch (PeerRefused e) {
            throw new CommandFailed(
                    "%s sequence %d is approved by %s, not by %s, and was not committed: %s"
                            .formatted(next.name(), next.sequence(), approvers, with(approvals, false), e.getMessage()),
                    e);
        }
        return "The channel uses %s version %s, sequence %d".formatted(next.name(), next.version(), next.sequence());
    }

    private static List<String> with(Map<String, Approval> approvals, boolean approved) {
        return approvals.entrySet().stream()
                .filter(each -> (each.getValue() == Approval.APPROVED) == approved)
                .map(Map.Entry::getKey)
                .toList();
    }
}
