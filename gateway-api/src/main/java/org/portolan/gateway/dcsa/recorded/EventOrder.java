package org.portolan.gateway.dcsa.recorded;

/** In which order events are told; equals follow the ledger. */
public enum EventOrder {
    LEDGER(""),
    RECORDED("m.recorded_time, "),
    RECORDED_LAST_FIRST("m.recorded_time desc, "),
    HAPPENED("m.event_time, "),
    HAPPENED_LAST_FIRST("m.event_time desc, ");

    private final String first;

    EventOrder(String first) {
        this.first = first;
    }

    String sql() {
        return first + "m.block_number, m.transaction_number, m.event_number, m.event_id";
    }
}
