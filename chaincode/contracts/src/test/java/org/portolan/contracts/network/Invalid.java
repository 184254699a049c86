package org.portolan.contracts.network;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** A transaction was ordered and found invalid; the message is the validation code's name. */
public final class Invalid extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Invalid(TxValidationCode code) {
        super(code.name());
    }
}
