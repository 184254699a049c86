package org.portolan.network.launch;

import java.util.Optional;

/** A network that is ready, on whichever engine; closing it stops all of it, and keeps its data. */
public interface RunningNetwork extends AutoCloseable {

    /** Why the network takes no more transactions until it is started anew; empty while all is well. */
    Optional<String> trouble();

    @Override
    void close();
}
