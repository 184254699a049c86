package org.portolan.gateway.edi.stranger;

import org.portolan.gateway.ledger.TransactionRequest;

/** A message that makes its own request. */
record StrangeMessage(TransactionRequest request) {}
