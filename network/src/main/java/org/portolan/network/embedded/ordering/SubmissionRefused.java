package org.portolan.network.embedded.ordering;

import org.hyperledger.fabric.protos.common.Status;

/** Why an envelope was not taken for ordering, with the status that AtomicBroadcast answers. */
public final class SubmissionRefused extends Exception {
    private static final long serialVersionUID = 1L;

    private final Status status;

    SubmissionRefused(Status status, String message) {
        super(message);
        this.status = status;
    }

    /** What AtomicBroadcast answers, such as SERVICE_UNAVAILABLE for a full queue. */
    public Status status() {
        return status;
    }
}
