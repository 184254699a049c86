package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.command.CommandFailed;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says which definitions are meant: those of a topology that are not committed yet, or the named ones among them. */
final class NextDefinitions {

    @Option(
            names = "--topology",
            required = true,
            paramLabel = "FILE",
            description = "The topology with the new definitions.")
    private Path topology = Path.of("");

    @Parameters(arity = "0..*", paramLabel = "CHAINCODE", description = "Which ones; default: all that are new.")
    private List<String> names = List.of();

    /** Each definition, which is the next after what the channel has committed. */
    List<Chaincode> find(LifecycleQueries channel) throws IOException, PeerRefused {
        List<Chaincode> all = Topology.read(topology).chaincodes();
        for (String name : names) {
            if (all.stream().noneMatch(each -> each.name().equals(name))) {
                throw new CommandFailed("%s defines no chaincode '%s'".formatted(topology, name));
            }
        }
        List<Chaincode> next = new ArrayList<>();
        for (Chaincode chaincode : all) {
            if ((names.isEmpty() || names.contains(chaincode.name())) && isNext(chaincode, channel)) {
                next.add(chaincode);
            }
        }
        return next;
    }

    private static boolean isNext(Chaincode chaincode, LifecycleQueries channel) throws IOException, PeerRefused {
        Optional<CommittedChaincode> committed = channel.committed(chaincode.name());
        if (committed.equals(Optional.of(CommittedChaincode.of(chaincode)))) {
            return false;
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
