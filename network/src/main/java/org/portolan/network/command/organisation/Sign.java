package org.portolan.network.command.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.command.option.ChannelAction;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Consents to an update. */
@Command(
        name = "sign",
        description =
                "Adds the administrator's signature to the update of the channel whose digest 'show' has shown with what"
                        + " it does.",
        mixinStandardHelpOptions = true)
final class Sign extends ChannelAction {

    @Mixin
    private ShownDigest shown = new ShownDigest();

    @Parameters(paramLabel = "UPDATE", description = "The file with the update, which is written anew.")
    private Path file = Path.of("");

    Sign(Clock clock) {
        super(clock);
    }

    @Override
    protected void act(ChannelAdministrator administrator)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        // Read once: what is shown, compared and signed are the same bytes.
        ProposedUpdate proposal = ProposedUpdate.read(file);
        ChannelConfiguration current = administrator.configuration();
        proposal.requireFits(current);
        shown.require(UpdateSummary.subject(file.toString(), proposal, current.config(), clock()));
        ProposedUpdate signed = administrator.sign(proposal);
        signed.write(file, current.config());
        UpdateSummary.print(signed, current.config(), clock(), out());
    }
}
