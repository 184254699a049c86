package org.portolan.network.fabric.node;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.process.ProcessFailed;
import org.portolan.network.process.SupervisedProcess;
import org.portolan.network.waiting.Deadline;

/** A peer or an orderer as a process; it ends with the process that supervises it, however that ends. */
public final class NodeProcess implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final Duration PATIENCE_TO_END = Duration.ofSeconds(20);

    private final FabricNode node;
    private final NodeLogs logs;
    private final List<String> command;
    private final SupervisedProcess process;

    private NodeProcess(FabricNode node, NodeLogs logs, List<String> command, SupervisedProcess process) {
        this.node = node;
        this.logs = logs;
        this.command = command;
        this.process = process;
    }

    static NodeProcess start(FabricNode node, List<String> command, NodeLogs logs, Clock clock)
            throws IOException, LaunchFailed {
        try {
            return new NodeProcess(
                    node, logs, command, SupervisedProcess.start(node.hostName(), logs.fileOf(node), command, clock));
        } catch (ProcessFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
    }

    public FabricNode node() {
        return node;
    }

    /** Returns when the node says that it is well; from then on it is started again whenever it ends. */
    public void awaitHealthy(Deadline deadline) throws IOException, LaunchFailed, InterruptedException {
        awaitHealth(deadline);
        process.keepAlive(command);
    }

    /** Ends the node and keeps it ended; its files are at rest when this returns. */
    public void hold() {
        process.hold(PATIENCE_TO_END);
    }

    /** Starts the node that is held, and returns when it says that it is well. */
    public void release(Deadline deadline) throws IOException, LaunchFailed, InterruptedException {
        try {
            process.release(command);
        } catch (ProcessFailed e) {
            throw new LaunchFailed(e.getMessage(), e);
        }
        awaitHealth(deadline);
    }

    private void awaitHealth(Deadline deadline) throws IOException, LaunchFailed, InterruptedException {
        try (OperationsClient operations = new OperationsClient(node)) {
            while (!operations.isHealthy()) {
                requireAlive();
                deadline.pauseOr(
                        PAUSE,
                        () -> new LaunchFailed("%s was not healthy within %d s; %s"
                                .formatted(node.hostName(), deadline.seconds(), logs.lastLinesOf(node))));
            }
        }
    }

    private void requireAlive() throws LaunchFailed {
        if (!process.isAlive()) {
            throw new LaunchFailed(
                    "%s ended while it was starting; %s".formatted(node.hostName(), logs.lastLinesOf(node)));
        }
    }

    /** Restarts the process no more, because the network is about to stop. */
    public void letEnd() {
        process.letEnd();
    }

    @Override
    public void close() {
        process.close();
    }
}
