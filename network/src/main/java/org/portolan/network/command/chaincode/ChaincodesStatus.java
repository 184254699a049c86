package org.portolan.network.command.chaincode;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.portolan.network.command.option.ActingOptions;
import org.portolan.network.command.option.Action;
import org.portolan.network.command.option.ShownDigest;
import org.portolan.network.fabric.lifecycle.ChaincodeStatus;
import org.portolan.network.fabric.lifecycle.CommittedChaincode;
import org.portolan.network.fabric.lifecycle.LifecycleQueries;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.fabric.peer.PeerSession;
import org.portolan.network.topology.Chaincode;
import org.portolan.network.topology.Topology;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;

/** Shows what the channel agreed on, and who has approved what is to come. */
@Command(
        name = "status",
        description = "Shows each chaincode: what the channel has agreed on, the packages on the organisation's peer,"
                + " and who has approved the next definition (the topology's, or what the organisation has approved).",
        mixinStandardHelpOptions = true)
final class ChaincodesStatus extends Action {

    @Mixin
    private ActingOptions acting = new ActingOptions();

    @Option(names = "--topology", paramLabel = "FILE", description = "A topology with definitions that are to come.")
    private Optional<Path> topology = Optional.empty();

    @Option(names = "--json", description = "Prints it for programs.")
    private boolean json;

    ChaincodesStatus(Clock clock) {
        super(clock);
    }

    @Override
    public Integer call() throws IOException, PeerRefused {
        List<ChaincodeStatus> all = new ArrayList<>();
        try (PeerSession session = acting.open(clock())) {
            LifecycleQueries queries =
                    new LifecycleQueries(session, acting.connection().channel());
            for (Map.Entry<String, Optional<CommittedChaincode>> each :
                    expected(queries).entrySet()) {
                all.add(queries.status(each.getKey(), each.getValue()));
            }
        }
        PrintWriter out = out();
        if (json) {
            out.println(JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(all));
        } else {
            StatusInWords words = new StatusInWords(acting.organisation().mspId());
            all.forEach(each -> words.of(each).forEach(out::println));
            printDigest(out);
        }
        return 0;
    }

    /** By which 'approve' and 'upgrade' take these definitions and no others. */
    private void printDigest(PrintWriter out) throws IOException {
        if (topology.isPresent()) {
            ShownDigest.Subject subject = ShownDefinitions.of("it", Topology.read(topology.get()));
            subject.account().forEach(line -> out.println("To approve: " + line));
            out.println(subject.digestLine());
        }
    }

    /** Each chaincode that is committed or in the topology, with what the topology says of it. */
    private Map<String, Optional<CommittedChaincode>> expected(LifecycleQueries queries)
            throws IOException, PeerRefused {
        Map<String, Optional<CommittedChaincode>> expected = new TreeMap<>();
        for (CommittedChaincode each : queries.committed()) {
            expected.put(each.name(), Optional.empty());
        }
        if (topology.isPresent()) {
            for (Chaincode each : Topology.read(topology.get()).chaincodes()) {
                expected.put(each.name(), Optional.of(CommittedChaincode.of(each)));
            }
        }
        return expected;
    }
}
