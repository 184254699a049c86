package org.portolan.network.command.network;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.network.address.Address;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.fabric.peer.Administrator;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.fabric.state.PeerLedger;
import org.portolan.network.fabric.state.PeerState;
import org.portolan.network.fabric.state.StateComparison;
import org.portolan.network.launch.ConnectionFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says whether all peers hold the same state. */
@Command(
        name = "state",
        description = "Compares the state of all peers at the newest block that all of them have, by the commit hash"
                + " that each peer computes over everything it committed; exits 0 if it is the same, and 1 otherwise,"
                + " naming who differs and from which block on.",
        mixinStandardHelpOptions = true)
final class NetworkState extends Action {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Option(
            names = "--peer",
            paramLabel = "ORGANISATION@HOST:PORT",
            description = "One more peer of an organisation; may be given several times.")
    private List<String> more = List.of();

    @Option(names = "--json", description = "Print JSON instead of a table.")
    private boolean json;

    NetworkState(Clock clock) {
        super(clock);
    }

    /** A peer to be asked. */
    private record Asked(String name, String mspId, Address address, Path tlsAuthority) {}

    @Override
    public Integer call() throws IOException {
        Administrator administrator = acting.administrator();
        ConnectionFile network = acting.connection();
        List<PeerSession> sessions = new ArrayList<>();
        try {
            List<PeerLedger> ledgers = new ArrayList<>();
            for (Asked peer : peers(network)) {
                PeerSession session = PeerSession.open(
                        new Administrator(
                                peer.name(),
                                peer.address(),
                                peer.tlsAuthority(),
                                administrator.mspId(),
                                administrator.msp()),
                        clock());
                sessions.add(session);
                ledgers.add(new PeerLedger(session, network.channel(), peer.mspId()));
            }
            return tell(StateComparison.of(ledgers));
        } catch (IllegalArgumentException e) {
            throw new CommandFailed("The identity that asks cannot be read: " + e.getMessage(), e);
        } finally {
            sessions.forEach(PeerSession::close);
        }
    }

    private Set<Asked> peers(ConnectionFile network) {
        Set<Asked> peers = new LinkedHashSet<>();
        for (ConnectionFile.Organisation each : network.organisations()) {
            peers.add(new Asked(each.hostName(), each.mspId(), address(each.peer()), acting.path(each.tlsCa())));
        }
        for (String written : more) {
            int at = written.indexOf('@');
            String name = at < 0 ? written : written.substring(0, at);
            ConnectionFile.Organisation of = network.organisation(name)
                    .orElseThrow(() ->
                            new CommandFailed("'%s' names no organisation of the network; write ORGANISATION@HOST:PORT"
                                    .formatted(written)));
            String address = written.substring(at + 1);
            peers.add(new Asked(address, of.mspId(), address(address), acting.path(of.tlsCa())));
        }
        return peers;
    }

    private static Address address(String written) {
        return Address.parse(written)
                .orElseThrow(() -> new CommandFailed(
                        "'%s' %s; it must be host:port".formatted(written, Address.fault(written, "is no address"))));
    }

    private int tell(StateComparison comparison) {
        PrintWriter out = out();
        if (json) {
            out.println(StateReport.json(comparison));
        } else {
            StateReport.table(comparison).forEach(out::println);
        }
        if (!comparison.isEqual()) {
            throw new CommandFailed(comparison.peers().stream()
                    .filter(peer -> !peer.isEqual())
                    .map(NetworkState::difference)
                    .collect(Collectors.joining("; ")));
        }
        return 0;
    }

    private static String difference(PeerState peer) {
        return peer.silence()
                .map(why -> "%s does not tell its state: %s".formatted(peer.peer(), why))
                .orElseGet(() -> "the state of %s differs from that of most peers from block %d on"
                        .formatted(peer.peer(), peer.differsFrom().orElseThrow()));
    }
}
