package org.portolan.network.command.organisation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.portolan.network.command.option.ChannelAction;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.channel.ChannelMembers;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.Consent;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Brings an update into force. */
@Command(
        name = "submit",
        description =
                "Sends an update that enough members have signed to the orderers, and waits until it is in force.",
        mixinStandardHelpOptions = true)
final class Submit extends ChannelAction {

    @Parameters(paramLabel = "UPDATE", description = "The file with the update.")
    private Path file = Path.of("");

    @Option(
            names = "--invitation",
            paramLabel = "FILE",
            description = "Also writes the invitation to the organisation that the update takes in; 'invite' does so"
                    + " later.")
    private Optional<Path> invitation = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until it is in force; default: ${DEFAULT-VALUE}.")
    private int patience = 30;

    Submit(Clock clock) {
        super(clock);
    }

    @Override
    protected void act(ChannelAdministrator administrator)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        ProposedUpdate proposal = ProposedUpdate.read(file);
        ChannelConfiguration before = administrator.configuration();
        proposal.requireFits(before);
        requireEnough(Consent.to(proposal, before.config(), clock()));
        ChannelConfiguration after = administrator.submit(proposal, Duration.ofSeconds(patience));
        PrintWriter out = out();
        out.printf(
                "In force on channel %s from block %d on%n",
                after.channel(), after.block().getHeader().getNumber());
        if (invitation.isPresent()) {
            invite(before, after, invitation.get());
        }
    }

    private static void requireEnough(Consent consent) {
        if (!consent.isEnough()) {
            throw new CommandFailed(
                    "Not enough members have signed: %s".formatted(String.join("; ", consent.inWords())));
        }
    }

    private void invite(ChannelConfiguration before, ChannelConfiguration after, Path to) throws IOException {
        Set<String> added = new TreeSet<>(ChannelMembers.in(after.config()));
        added.removeAll(ChannelMembers.in(before.config()));
        if (added.size() != 1) {
            throw new CommandFailed(
                    "The update is in force, but it takes in no organisation, so there is none to invite");
        }
        String invited = added.iterator().next();
        try (PeerSession session = acting().open(clock())) {
            Invite.write(invited, after.channel(), session, to, out());
        }
    }
}
