package org.portolan.network.embedded.chaincode;

import org.jspecify.annotations.Nullable;

/** A transaction that a contract process could not be asked, or did not answer; never a contract's own refusal. */
public final class ChaincodeFailure extends Exception {
    private static final long serialVersionUID = 1L;

    ChaincodeFailure(String message) {
        super(message);
    }

    ChaincodeFailure(@Nullable String message, Throwable cause) {
        super(message, cause);
    }
}
