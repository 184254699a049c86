package org.portolan.network.launch;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** A network that is ready, on whichever engine; closing it stops all of it, and keeps its data. */
public interface RunningNetwork extends AutoCloseable {

    /** Why the network takes no more transactions until it is started anew; empty while all is well. */
    Optional<String> trouble();

    /** Ends the process of a node or a contract and starts it again; returns when it serves as before. */
    void restart(String node, Duration atMost) throws IOException, LaunchFailed, InterruptedException;

    /** Ends a node's process, and keeps it ended: its files are at rest when this returns. */
    void hold(String node) throws IOException, LaunchFailed, InterruptedException;

    /** Starts a node that is held; returns when it serves as before. */
    void release(String node, Duration atMost) throws IOException, LaunchFailed, InterruptedException;

    /**
     * Brings the chaincodes to what another topology of the same network says, while transactions go on; returns what
     * came of it in words. An upgrade that was interrupted may be done again.
     *
     * @param contracts the command that serves the new contracts, or nothing for the one that the topology names
     */
    String upgrade(Path topology, List<String> contracts, Duration atMost, Consumer<String> progress)
            throws IOException, LaunchFailed, InterruptedException;

    @Override
    void close();
}
