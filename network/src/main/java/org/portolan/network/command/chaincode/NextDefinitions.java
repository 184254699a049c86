package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.CommandFailed;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.lifecycle.ChaincodeAgreement;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * What an organisation does about definitions: those of a topology about which it is not done yet, or the named ones
 * among them.
 */
abstract class NextDefinitions extends Action {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Option(
            names = "--topology",
            required = true,
            paramLabel = "FILE",
            description = "The topology with the new definitions.")
    private Path topology = Path.of("");

    @Parameters(arity = "0..*", paramLabel = "CHAINCODE", description = "Which ones; default: all that are new.")
    private List<String> names = List.of();

    /** An administrator at a peer of the organisation, and what can be asked and done there. */
    record Seat(PeerSession session, LifecycleQueries queries, ChaincodeAgreement agreement) {}

    NextDefinitions(Clock clock) {
        super(clock);
    }

    /** Whether nothing is left to do about a definition that the channel has committed. */
    abstract boolean isDone(CommittedChaincode committed, Seat seat) throws IOException, PeerRefused;

    /** Stops where it was not this that somebody consented to; by default the act follows a consent given before. */
    void requireConsent(ShownDigest.Subject subject) {}

    /** Does it about one definition, and says what was done. */
    abstract String take(Chaincode next, Seat seat) throws IOException, PeerRefused, LaunchFailed;

    /** Does it about each definition, after all of them were found to be what the channel expects. */
    @Override
    public final Integer call() throws IOException, PeerRefused, LaunchFailed {
        String channel = acting.connection().channel();
        try (PeerSession session = acting.open(clock())) {
            Seat seat =
                    new Seat(session, new LifecycleQueries(session, channel), new ChaincodeAgreement(session, channel));
            Topology wanted = Topology.read(topology);
            List<Chaincode> next = find(wanted.chaincodes(), seat);
            if (!next.isEmpty()) {
                requireConsent(ShownDefinitions.of(topology.toString(), wanted));
            }
            for (Chaincode chaincode : next) {
                out().println(take(chaincode, seat));
            }
            if (next.isEmpty()) {
                out().println("The channel has agreed on all of this already");
            }
            return 0;
        }
    }

    private List<Chaincode> find(List<Chaincode> all, Seat seat) throws IOException, PeerRefused {
        for (String name : names) {
            if (all.stream().noneMatch(each -> each.name().equals(name))) {
                throw new CommandFailed("%s defines no chaincode '%s'".formatted(topology, name));
            }
        }
        List<Chaincode> next = new ArrayList<>();
        for (Chaincode chaincode : all) {
            if ((names.isEmpty() || names.contains(chaincode.name())) && isWanted(chaincode, seat)) {
                next.add(chaincode);
            }
        }
        return next;
    }

    private boolean isWanted(Chaincode chaincode, Seat seat) throws IOException, PeerRefused {
        Optional<CommittedChaincode> committed = seat.queries().committed(chaincode.name());
        if (committed.equals(Optional.of(CommittedChaincode.of(chaincode)))) {
            return !isDone(committed.get(), seat);
        }
        long next = committed.map(CommittedChaincode::sequence).orElse(0L) + 1;
        if (chaincode.sequence() != next) {
            throw new CommandFailed("The channel has agreed on %s; another definition needs sequence %d, not %d"
                    .formatted(
                            committed.map(CommittedChaincode::toString).orElse("nothing for " + chaincode.name()),
                            next,
                            chaincode.sequence()));
        }
        return true;
    }
}
