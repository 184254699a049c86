package org.portolan.network.command.organisation;

import com.google.protobuf.InvalidProtocolBufferException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.join.Invitation;
import org.portolan.network.fabric.join.JoinRefused;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Gives an organisation that is in the channel what its peers need to follow it. */
@Command(
        name = "invite",
        description = "At a member: writes the invitation by which the peers of an organisation that was taken into the"
                + " channel join it: the channel's first block, its orderers and its chaincodes.",
        mixinStandardHelpOptions = true)
final class Invite extends Action {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Parameters(paramLabel = "MSPID", description = "Whom to invite.")
    private String invited = "";

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "Where to write the invitation.")
    private Path file = Path.of("");

    Invite(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException {
        try (PeerSession session = acting.open(clock())) {
            write(invited, acting.connection().channel(), session, file, out());
        }
        return 0;
    }

    static void write(String invited, String channel, PeerSession session, Path file, PrintWriter out)
            throws IOException {
        try {
            Invitation invitation = Invitation.to(invited, channel, session);
            invitation.write(file);
            invitation.inWords().forEach(out::println);
            out.printf("Digest %s%n", invitation.digest());
            out.printf(
                    "Send %s to %s, and tell it the digest by telephone: it starts its peers with --join and --digest.%n",
                    file, invited);
        } catch (JoinRefused | PeerRefused | InvalidProtocolBufferException e) {
            throw new CommandFailed("No invitation to %s: %s".formatted(invited, e.getMessage()), e);
        }
    }
}
