package org.portolan.gateway.stranger;

import java.time.Instant;
import java.util.Date;
import org.hyperledger.fabric.client.Contract;
import org.hyperledger.fabric.client.GatewayException;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.ledger.TransactionRequest;
import org.portolan.gateway.page.shown.ContainerShown;
import org.portolan.gateway.visitor.room.Guest;

/** Makes a request in view of what was read, submits it by itself, and keeps an old date of it. */
public final class StrangeWriter {
    private final ReadPosition position;
    private final Date since = new Date();

    StrangeWriter(ReadPosition position) {
        this.position = position;
    }

    TransactionRequest request() {
        return TransactionRequest.conflictStatement(position.block() + " " + Instant.now() + since);
    }

    byte[] submit(Contract contract) throws GatewayException {
        return contract.evaluateTransaction("list");
    }

    boolean isShown(ContainerShown shown, Guest guest) {
        return shown.equals(guest);
    }
}
