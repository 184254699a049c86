package org.portolan.gateway.dcsa.recorded;

import java.util.Optional;

/** In which order events are told; equals follow the ledger. A shipment event of 2.2.0 happens when it is created. */
public enum EventOrder {
    LEDGER("", false),
    RECORDED("m.recorded_time", false),
    RECORDED_LAST_FIRST("m.recorded_time", true),
    HAPPENED(Sql.HAPPENED, false),
    HAPPENED_LAST_FIRST(Sql.HAPPENED, true);

    private static final class Sql {
        private static final String HAPPENED =
                "case when m.event_type = 'SHIPMENT' then m.recorded_time else m.event_time end";
        private static final String BEHIND = "m.block_number >= :block and (m.block_number > :block"
                + " or m.transaction_number > :transaction"
                + " or m.transaction_number = :transaction and m.event_number > :number)";
    }

    private final String time;
    private final boolean isReversed;

    EventOrder(String time, boolean isReversed) {
        this.time = time;
        this.isReversed = isReversed;
    }

    /** The time that events are sorted by, as a column of a statement, if they are. */
    Optional<String> time() {
        return Optional.of(time).filter(column -> !column.isEmpty());
    }

    /** The condition that an event comes behind the place that the parameters of a cursor name. */
    String behind() {
        return time().map(column -> "(" + column + (isReversed ? " < " : " > ") + ":time or " + column + " = :time and "
                        + Sql.BEHIND + ")")
                .orElse(Sql.BEHIND);
    }

    String sql() {
        return time().map(column -> column + (isReversed ? " desc, " : ", ")).orElse("")
                + "m.block_number, m.transaction_number, m.event_number, m.event_id";
    }
}
