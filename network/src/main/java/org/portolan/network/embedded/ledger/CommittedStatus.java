package org.portolan.network.embedded.ledger;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** How a transaction ended: the block it is in and the code of its validation. */
public record CommittedStatus(String transactionId, long block, int transaction, TxValidationCode code) {}
