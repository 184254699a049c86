package org.portolan.network.doctor.node;

import com.google.protobuf.InvalidProtocolBufferException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.doctor.finding.Check;
import org.portolan.network.doctor.finding.Finding;
import org.portolan.network.fabric.channel.PeerChannel;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;

/** Whether the peers answer, have the same blocks, and are not told transactions of the future. */
public final class LedgerCheck implements Check {

    private static final String CHECK = "ledger";
    private static final Duration TOLERABLE = Duration.ofSeconds(5);

    private final List<PeerSession> peers;
    private final String channel;
    private final Clock clock;

    public LedgerCheck(List<PeerSession> peers, String channel, Clock clock) {
        this.peers = List.copyOf(peers);
        this.channel = channel;
        this.clock = clock;
    }

    @Override
    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        Heights heights = new Heights();
        Optional<PeerSession> answering = Optional.empty();
        for (PeerSession peer : peers) {
            try {
                heights.put(peer.peer(), new PeerChannel(peer, channel).height());
                answering = Optional.of(peer);
            } catch (PeerRefused | InvalidProtocolBufferException e) {
                findings.add(refused(peer.peer(), e));
            }
        }
        findings.addAll(heights.findings());
        answering.ifPresent(peer -> findings.add(newest(peer)));
        return findings;
    }

    private static Finding refused(String peer, Exception refusal) {
        return Finding.fault(
                peer,
                CHECK,
                "does not say how many blocks it has: " + refusal.getMessage(),
                "Look whether it runs, has joined the channel, and accepts the administrator's certificate.");
    }

    private Finding newest(PeerSession peer) {
        try {
            return BlockTimes.newestTime(new PeerChannel(peer, channel).newestBlock())
                    .map(time -> judge(time, clock.instant()))
                    .orElseGet(() -> Finding.ok("the channel", "clock", "the newest block tells no time"));
        } catch (PeerRefused | InvalidProtocolBufferException e) {
            return refused(peer.peer(), e);
        }
    }

    static Finding judge(Instant newest, Instant now) {
        Duration ahead = Duration.between(now, newest);
        return ahead.compareTo(TOLERABLE) > 0
                ? Finding.warning(
                        "the channel",
                        "clock",
                        "the newest transaction is from %d s in the future".formatted(ahead.toSeconds()),
                        "The clock of this machine or of its writer is wrong: let both take their time from one source.")
                : Finding.ok("the channel", "clock", "the newest transaction is of " + newest);
    }
}
