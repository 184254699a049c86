package org.portolan.network.fabric.node;

import java.io.IOException;
import org.portolan.network.fabric.layout.FabricNode;
import org.portolan.network.launch.LaunchFailed;
import org.portolan.network.waiting.Deadline;

/** Waits for nodes that somebody else runs. */
public final class NodeHealth {

    private NodeHealth() {}

    /** Returns when the node says that it is well. */
    public static void await(FabricNode node, Deadline deadline)
            throws IOException, LaunchFailed, InterruptedException {
        try (OperationsClient operations = new OperationsClient(node)) {
            while (!operations.isHealthy()) {
                deadline.pauseOr(
                        () -> new LaunchFailed("%s was not healthy within %d s at %s; see what it says where it runs"
                                .formatted(node.hostName(), deadline.seconds(), node.operations())));
            }
        }
    }
}
