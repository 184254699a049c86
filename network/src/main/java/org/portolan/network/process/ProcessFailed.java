package org.portolan.network.process;

/** A child process cannot be started or ended before it was ready; the message is one sentence for a person. */
public final class ProcessFailed extends Exception {

    private static final long serialVersionUID = 1L;

    ProcessFailed(String message) {
        super(message);
    }

    ProcessFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
