package org.portolan.network.command.organisation;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.command.option.ChannelAction;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ConfigurationUpdate;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.PublishedMsp;
import org.portolan.network.fabric.update.UpdateRefused;
import org.portolan.network.msp.Msp;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Tells the channel who an organisation's members are now. */
@Command(
        name = "publish",
        description = "Puts the organisation's own authorities and revocation list into the channel, where they count"
                + " from that block on.",
        footer =
                "What 'portolan identity revoke' has revoked is refused from that block on, by every peer and orderer.",
        mixinStandardHelpOptions = true)
final class Publish extends ChannelAction {

    @Option(
            names = "--msp",
            paramLabel = "DIR",
            description = "The organisation's MSP folder; default: the one beside its users' folders.")
    private Optional<Path> folder = Optional.empty();

    @Option(
            names = "--patience",
            paramLabel = "SECONDS",
            description = "How long to wait until it counts; default: ${DEFAULT-VALUE}.")
    private int patience = 30;

    Publish(Clock clock) {
        super(clock);
    }

    @Override
    protected void act(ChannelAdministrator administrator)
            throws IOException, PeerRefused, UpdateRefused, InterruptedException {
        Msp msp = msp(administrator.mspId());
        PublishedMsp.requireAdministrator(msp, administrator.identity(), clock());
        ChannelConfiguration current = administrator.configuration();
        Config wanted = PublishedMsp.in(current, msp);
        PrintWriter out = out();
        if (ConfigurationUpdate.between(current.channel(), current.config(), wanted)
                .isEmpty()) {
            out.printf("Channel %s knows %s as it is already%n", current.channel(), msp.mspId());
            return;
        }
        ProposedUpdate proposal = administrator.sign(ProposedUpdate.of(current, wanted));
        proposal.inWords(current.config()).forEach(out::println);
        ChannelConfiguration published = administrator.submit(proposal, Duration.ofSeconds(patience));
        out.printf(
                "In force on channel %s from block %d on%n",
                published.channel(), published.block().getHeader().getNumber());
    }

    private Msp msp(String mspId) throws IOException {
        Path chosen = folder.isPresent()
                ? folder.get()
                : acting().userFolder().resolveSibling("..").resolve("msp").normalize();
        if (!Files.isDirectory(chosen)) {
            throw new CommandFailed("%s is no MSP folder; --msp says where the organisation's is".formatted(chosen));
        }
        try {
            return Msp.load(chosen, mspId);
        } catch (IllegalArgumentException e) {
            throw new CommandFailed(e.getMessage(), e);
        }
    }
}
