package org.portolan.gateway.subscription.stream;

import java.time.Instant;
import java.util.Optional;
import org.portolan.gateway.blocks.readmodel.ReadPosition;
import org.portolan.gateway.query.PageWish;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.gateway.subscription.feed.Marker;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from where on somebody wants to be told: from a time, from the start of the ledger, or behind an answer. */
@Component
final class Since {
    private final JdbcClient jdbc;
    private final ReadPosition position;

    Since(JdbcClient jdbc, ReadPosition position) {
        this.jdbc = jdbc;
        this.position = position;
    }

    /** A cursor counts before the time with which its reader began. */
    Marker read(Optional<String> since, Optional<String> cursor) {
        return cursor.map(this::marker)
                .orElseGet(() -> since.map(this::begin)
                        .orElseThrow(() -> EventStreamRequest.refused(
                                "since", "must be a time or start, unless cursor is the member next of an answer")));
    }

    private Marker begin(String text) {
        return text.equals(Marker.START.toString())
                ? Marker.START
                : before(AddressPart.time("since", text).toInstant());
    }

    private Marker marker(String text) {
        return text.equals(Marker.START.toString())
                ? Marker.START
                : Marker.parse(text)
                        .filter(marker -> marker.block() <= position.ledgerEnd())
                        .orElseThrow(PageWish::strangeCursor);
    }

    /**
     * Before the block in which the time lies. Transactions are timed by who signed them, and stand in the order of the
     * ledger: blocks are halved as if both were the same.
     */
    private Marker before(Instant time) {
        long first = 0;
        long behind = position.block() + 1;
        while (first < behind) {
            long middle = (first + behind) / 2;
            if (begins(middle).filter(start -> !start.isAfter(time)).isPresent()) {
                first = middle + 1;
            } else {
                behind = middle;
            }
        }
        return Marker.endOf(first - 2);
    }

    /** When the first transaction was signed of what is kept from the block on. */
    private Optional<Instant> begins(long block) {
        return jdbc.sql("select ledger_time from transactions where block_number >= ?"
                        + " order by block_number, transaction_number fetch first 1 row only")
                .param(block)
                .query(String.class)
                .optional()
                .map(Instant::parse);
    }
}
