package org.portolan.network.fabric.channel;

import java.io.IOException;
import java.util.Optional;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.fabric.node.NodeLogs;
import org.portolan.network.fabric.peer.PeerRefused;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.waiting.Deadline;

/** Tries again what nodes that have just started refuse for a while: orderers elect a leader, peers learn of one another. */
public final class Persistence {

    private final NodeLogs logs;
    private final Deadline deadline;

    public Persistence(NodeLogs logs, Deadline deadline) {
        this.logs = logs;
        this.deadline = deadline;
    }

    /** Something that is done, or says what it still lacks. */
    @FunctionalInterface
    interface Attempt {
        Optional<String> missing() throws PeerRefused, IOException, LaunchFailed;
    }

    /** Returns once the attempt lacks nothing; otherwise says in the end what it lacked, and what the node said. */
    void until(FabricNode node, String what, Attempt attempt) throws LaunchFailed, InterruptedException {
        String refusal;
        do {
            try {
                Optional<String> missing = attempt.missing();
                if (missing.isEmpty()) {
                    return;
                }
                refusal = missing.get();
            } catch (PeerRefused e) {
                refusal = String.valueOf(e.getMessage());
            } catch (IOException e) {
                throw new LaunchFailed("%s: %s".formatted(what, e.getMessage()), e);
            }
        } while (deadline.pause());
        throw new LaunchFailed(
                "%s within %d s: %s; %s".formatted(what, deadline.seconds(), refusal, logs.lastLinesOf(node)));
    }
}
