package org.portolan.network.command.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.CommandFailed;
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

/** Says what an update does. */
@Command(
        name = "show",
        description =
                "Says what an update of the channel changes, who has signed it, how many are missing, and the digest by"
                        + " which 'sign' takes this one and no other.",
        mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {

    private final Clock clock;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Parameters(paramLabel = "UPDATE", description = "The file with the update.")
    private Path file = Path.of("");

    Show(Clock clock) {
        this.clock = clock;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        try (ChannelAdministrator administrator = acting.openChannel(clock)) {
            ProposedUpdate proposal = ProposedUpdate.read(file);
            ChannelConfiguration current = administrator.configuration();
            proposal.requireFits(current);
            UpdateSummary.print(
                    proposal, current.config(), clock, spec.commandLine().getOut());
            return 0;
        } catch (PeerRefused | UpdateRefused e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
