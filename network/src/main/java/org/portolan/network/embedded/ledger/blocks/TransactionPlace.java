package org.portolan.network.embedded.ledger.blocks;

import org.hyperledger.fabric.protos.peer.TxValidationCode;

/** Where a transaction id was first used, and how that transaction was judged. */
public record TransactionPlace(long block, int transaction, TxValidationCode code) {}
