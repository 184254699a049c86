package org.portolan.gateway.trace.statement;

import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.container.conflict.statement.ConflictStatement;
import org.portolan.records.member.MspId;

/** A statement that is on the ledger, with the transaction that brought it there. */
public record RecordedStatement(ConflictStatement statement, TransactionPosition transaction) {

    /** The member that made it. */
    public MspId writer() {
        return statement.writer().orElseThrow();
    }
}
