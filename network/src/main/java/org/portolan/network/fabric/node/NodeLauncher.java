package org.portolan.network.fabric.node;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.network.fabric.configuration.NodeFiles;
import org.portolan.network.fabric.layout.FabricLayout;
import org.portolan.network.fabric.layout.OrdererPlace;
import org.portolan.network.fabric.layout.PeerNode;
import org.portolan.network.fabric.program.FabricPrograms;
import org.portolan.network.launch.LaunchFailed;

/** Starts peers and orderers with nothing of the starter's environment that could change their configuration. */
public final class NodeLauncher {

    private static final String PATH = "PATH";

    private final FabricLayout layout;
    private final FabricPrograms programs;
    private final NodeLogs logs;
    private final Clock clock;

    public NodeLauncher(FabricLayout layout, FabricPrograms programs, NodeLogs logs, Clock clock) {
        this.layout = layout;
        this.programs = programs;
        this.logs = logs;
        this.clock = clock;
    }

    /** Starts {@code peer node start}; returns before it is healthy. */
    public NodeProcess start(PeerNode peer) throws IOException, LaunchFailed {
        List<String> command = environment(peer.folder());
        command.add("PORTOLAN_SERVICES=" + peer.services());
        command.addAll(List.of(programs.peer().toString(), "node", "start"));
        return NodeProcess.start(peer, command, logs, clock);
    }

    /** Starts {@code orderer start}; returns before it is healthy. */
    public NodeProcess start(OrdererPlace orderer) throws IOException, LaunchFailed {
        List<String> command = environment(orderer.folder());
        command.addAll(List.of(programs.orderer().toString(), "start"));
        return NodeProcess.start(orderer, command, logs, clock);
    }

    private List<String> environment(Path folder) {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", NodeFiles.untilInputEnds(layout).toString(), "env", "-i"));
        command.add(PATH + "=" + Optional.ofNullable(System.getenv(PATH)).orElse("/usr/bin:/bin"));
        command.add("TMPDIR=" + folder.resolve("tmp"));
        command.add("FABRIC_CFG_PATH=" + folder);
        // At info a peer writes several lines for each transaction.
        command.add("FABRIC_LOGGING_SPEC=warning");
        // Without the colours, which are for terminals.
        command.add("FABRIC_LOGGING_FORMAT=%{time:2006-01-02T15:04:05.000Z07:00} %{level:.4s} [%{module}] %{message}");
        return command;
    }
}
