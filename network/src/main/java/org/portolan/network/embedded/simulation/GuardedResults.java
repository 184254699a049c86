package org.portolan.network.embedded.simulation;

import com.google.protobuf.ByteString;
import java.util.Optional;

/** Lets a query be used only while its simulation is open: a store that is read after its release ends the process. */
final class GuardedResults implements QueryResults {
    private final Simulation simulation;
    private final QueryResults results;
    private boolean closed;

    GuardedResults(Simulation simulation, QueryResults results) {
        this.simulation = simulation;
        this.results = results;
    }

    @Override
    public Optional<ByteString> next() {
        synchronized (simulation) {
            simulation.requireOpen();
            return closed ? Optional.empty() : results.next();
        }
    }

    @Override
    public String bookmark() {
        synchronized (simulation) {
            simulation.requireOpen();
            return closed ? "" : results.bookmark();
        }
    }

    @Override
    public void close() {
        synchronized (simulation) {
            if (!closed) {
                closed = true;
                results.close();
            }
        }
    }
}
