package org.portolan.gateway.blocks.content;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Where a transaction stands on the ledger. The ledger time is the one its creator signed into the header, which is
 * also what contracts see; it is no proof of when the block was cut.
 */
public record TransactionPosition(long block, int transaction, String transactionId, Instant ledgerTime) {

    private static final DateTimeFormatter SORTABLE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
    private static final Instant EARLIEST = Instant.parse("0000-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    /** The ledger time at a fixed width, milliseconds and UTC, so that texts sort as times do. */
    public String sortableTime() {
        // Its creator may sign any time at all; beyond four digits of a year the width would differ.
        var bounded = ledgerTime.isBefore(EARLIEST) ? EARLIEST : ledgerTime.isAfter(LATEST) ? LATEST : ledgerTime;
        return SORTABLE.format(bounded);
    }

    /** Names the place in a log line. */
    @Override
    public String toString() {
        return "transaction " + transactionId + " (block " + block + ", position " + transaction + ")";
    }
}
