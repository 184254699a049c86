package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.chaincode.ChaincodePackage;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Approves definitions for one organisation. */
@Command(
        name = "approve",
        description =
                "Approves, for one organisation, the definitions of a topology that it has not approved yet; after"
                        + " the commit too, because the organisation's peers endorse nothing without its approval."
                        + " 'status --topology' shows what they are, with the digest.",
        mixinStandardHelpOptions = true)
final class ApproveChaincodes extends NextDefinitions {

    @Mixin
    private ShownDigest shown = new ShownDigest();

    ApproveChaincodes(Clock clock) {
        super(clock);
    }

    @Override
    void requireConsent(ShownDigest.Subject subject) {
        shown.require(subject);
    }

    @Override
    boolean isDone(CommittedChaincode committed, Seat seat) throws IOException, PeerRefused {
        return seat.queries()
                .approvers(committed.name())
                .contains(seat.session().mspId());
    }

    @Override
    String take(Chaincode next, Seat seat) throws IOException, PeerRefused, LaunchFailed {
        String packageId = ChaincodePackage.of(next).id();
        requireInstalled(packageId, seat.queries().installed(), seat.session().peer());
        seat.agreement().ensureApproved(next, packageId);
        return "%s approves %s version %s, sequence %d"
                .formatted(seat.session().mspId(), next.name(), next.version(), next.sequence());
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
