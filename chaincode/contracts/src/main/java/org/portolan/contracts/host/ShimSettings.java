package org.portolan.contracts.host;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.hyperledger.fabric.metrics.Metrics;
import org.hyperledger.fabric.traces.Traces;

/** Settings of the shim that hold for the whole process: no arguments in the log, its traces and metrics set up. */
final class ShimSettings {
    // Kept here because the logging framework forgets the level of a logger that nobody holds.
    private static final Logger SHIM = Logger.getLogger("org.hyperledger");
    private static final Logger TASKS = Logger.getLogger("org.hyperledger.fabric.shim.impl.ChaincodeInvocationTask");
    private static final List<Logger> LIBRARIES = List.of(SHIM, Logger.getLogger("io.grpc"));

    private ShimSettings() {}

    static void apply() {
        LIBRARIES.forEach(logger -> logger.setLevel(Level.WARNING));
        // It calls every refusal a severe failure.
        TASKS.setLevel(Level.OFF);
        Traces.initialize(InvocationThreads.settings());
        Metrics.initialize(InvocationThreads.settings());
    }
}
