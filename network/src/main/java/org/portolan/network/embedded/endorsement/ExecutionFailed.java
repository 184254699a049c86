package org.portolan.network.embedded.endorsement;

/** A chaincode that could not be run to its end; the client is told in a response of status 500. */
final class ExecutionFailed extends Exception {
    private static final long serialVersionUID = 1L;

    ExecutionFailed(String message) {
        super(message);
    }

    ExecutionFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
