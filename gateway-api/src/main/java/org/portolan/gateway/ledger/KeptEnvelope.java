package org.portolan.gateway.ledger;

import org.portolan.gateway.ledger.connection.Submitter;

/** A transaction as it was signed, to be sent byte for byte as often as it takes. */
record KeptEnvelope(String transactionId, Submitter submitter, byte[] signed) {}
