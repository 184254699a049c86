package org.portolan.records.container.recorded;

import java.util.Comparator;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/** Where an event stands on the ledger: its block, its transaction in the block, its position in the transaction. */
public record LedgerPosition(long block, int transaction, int position) implements Comparable<LedgerPosition> {
    private static final Comparator<LedgerPosition> ORDER = Comparator.comparingLong(LedgerPosition::block)
            .thenComparingInt(LedgerPosition::transaction)
            .thenComparingInt(LedgerPosition::position);

    public LedgerPosition {
        if (block < 0 || transaction < 0 || position < 0) {
            throw new InvalidValue(Reason.of(ReasonCode.LEDGER_POSITION, "must not be negative"));
        }
    }

    @Override
    public int compareTo(LedgerPosition other) {
        return ORDER.compare(this, other);
    }
}
