package org.portolan.network.embedded.simulation;

import org.jspecify.annotations.Nullable;

/** Why a read or a write that a contract asks for is not possible; the contract is told this message. */
public final class SimulationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SimulationException(String message) {
        super(message);
    }

    SimulationException(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
