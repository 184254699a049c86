package org.portolan.network.embedded.validation;

import org.hyperledger.fabric.protos.peer.TxValidationCode;
import org.jspecify.annotations.Nullable;

/** A transaction found invalid, with the code that Fabric's peers give it. */
final class RefusedTransaction extends Exception {
    private static final long serialVersionUID = 1L;

    private final TxValidationCode code;

    RefusedTransaction(TxValidationCode code, String message) {
        super(message);
        this.code = code;
    }

    RefusedTransaction(TxValidationCode code, @Nullable String message, Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    TxValidationCode code() {
        return code;
    }
}
