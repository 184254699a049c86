package org.portolan.network.command.organisation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import org.hyperledger.fabric.protos.common.Config;
import org.portolan.network.command.option.ChannelAction;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.join.JoinRefused;
import org.portolan.network.fabric.join.JoinRequest;
import org.portolan.network.fabric.join.Membership;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.update.ChannelAdministrator;
import org.portolan.network.fabric.update.ChannelConfiguration;
import org.portolan.network.fabric.update.ProposedUpdate;
import org.portolan.network.fabric.update.UpdateRefused;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Proposes who is to be in the channel. */
@Command(
        name = "propose",
        description = "At a member: proposes to take an organisation into the channel, or to remove one; the update"
                + " carries the proposer's signature and goes to the other members, who sign it.",
        mixinStandardHelpOptions = true)
final class Propose extends ChannelAction {

    @ArgGroup(multiplicity = "1")
    private Change change = new Change();

    @Option(
            names = "--digest",
            paramLabel = "SHA256",
            description = "With --request: the digest that was shown with the request, so that no other is taken in its"
                    + " place; without it one is asked at the terminal.")
    private Optional<String> digest = Optional.empty();

    @Option(names = "--out", required = true, paramLabel = "UPDATE", description = "Where to write the update.")
    private Path file = Path.of("");

    /** What is proposed. */
    static final class Change {

        @Option(
                names = "--request",
                required = true,
                paramLabel = "FILE",
                description = "Takes in the organisation that sent this request.")
        private Optional<Path> request = Optional.empty();

        @Option(
                names = "--remove",
                required = true,
                paramLabel = "MSPID",
                description = "Removes this organisation: it gets no more blocks, and what it signs is refused.")
        private Optional<String> removed = Optional.empty();
    }

    Propose(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, JoinRefused, PeerRefused, UpdateRefused, InterruptedException {
        if (digest.isPresent() && change.request.isEmpty()) {
            throw new ParameterException(
                    spec().commandLine(), "--digest needs --request, for it is the digest of that request");
        }
        return super.call();
    }

    @Override
    protected void act(ChannelAdministrator administrator)
            throws IOException, JoinRefused, PeerRefused, UpdateRefused, InterruptedException {
        ChannelConfiguration current = administrator.configuration();
        ProposedUpdate proposal = administrator.sign(ProposedUpdate.of(current, wanted(current.config())));
        proposal.write(file, current.config());
        UpdateSummary.print(proposal, current.config(), clock(), out());
        out().printf("Send %s to those who shall sign it.%n", file);
    }

    private Config wanted(Config current) throws IOException, JoinRefused {
        if (change.removed.isPresent()) {
            return Membership.without(change.removed.get(), current);
        }
        JoinRequest request = JoinRequest.read(change.request.orElseThrow(), clock());
        ShownDigest.named(digest, spec())
                .require(RequestSummary.subject(change.request.orElseThrow().toString(), request));
        return Membership.with(request, current);
    }
}
