package org.portolan.gateway.founding;

import org.jspecify.annotations.Nullable;

/** The members could not be written to the ledger; nothing is half done, for each chaincode takes them in one transaction. */
public final class FoundingFailed extends Exception {
    private static final long serialVersionUID = 1L;

    FoundingFailed(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
