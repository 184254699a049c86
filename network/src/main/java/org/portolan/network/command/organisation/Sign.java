package org.portolan.network.command.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Consents to an update. */
@Command(
        name = "sign",
        description =
                "Adds the administrator's signature to the update of the channel whose digest 'show' has shown with what"
                        + " it does.",
        mixinStandardHelpOptions = true)
final class Sign implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Mixin
    private ShownDigest shown = new ShownDigest();

    @Parameters(paramLabel = "UPDATE", description = "The file with the update, which is written anew.")
    private Path file = Path.of("");

    Sign(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ChannelAdministrator administrator = acting.openChannel(clock)) {
            // Read once: what is shown, compared and signed are the same bytes.
            ProposedUpdate proposal = ProposedUpdate.read(file);
            ChannelConfiguration current = administrator.configuration();
            proposal.requireFits(current);
            shown.require(UpdateSummary.subject(file.toString(), proposal, current.config(), clock));
            ProposedUpdate signed = administrator.sign(proposal);
            signed.write(file, current.config());
            UpdateSummary.print(
                    signed, current.config(), clock, spec.commandLine().getOut());
            return 0;
        } catch (PeerRefused | UpdateRefused e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
