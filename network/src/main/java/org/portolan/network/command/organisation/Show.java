package org.portolan.network.command.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.command.option.ChannelAction;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Says what an update does. */
@Command(
        name = "show",
        description =
                "Says what an update of the channel changes, who has signed it, how many are missing, and the digest by"
                        + " which 'sign' takes this one and no other.",
        mixinStandardHelpOptions = true)
final class Show extends ChannelAction {

    @Parameters(paramLabel = "UPDATE", description = "The file with the update.")
    private Path file = Path.of("");

    Show(Clock clock) {
        super(clock);
    }

    @Override
    protected void act(ChannelAdministrator administrator)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        ProposedUpdate proposal = ProposedUpdate.read(file);
        ChannelConfiguration current = administrator.configuration();
        proposal.requireFits(current);
        UpdateSummary.print(proposal, current.config(), clock(), out());
    }
}
