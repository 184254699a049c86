package org.portolan.gateway.dcsa.recorded;

/** In which order events are told; equals follow the ledger. A shipment event of 2.2.0 happens when it is created. */
public enum EventOrder {
    LEDGER(""),
    RECORDED("m.recorded_time, "),
    RECORDED_LAST_FIRST("m.recorded_time desc, "),
    HAPPENED("case when m.event_type = 'SHIPMENT' then m.recorded_time else m.event_time end, "),
    HAPPENED_LAST_FIRST("case when m.event_type = 'SHIPMENT' then m.recorded_time else m.event_time end desc, ");

    private final String first;

    EventOrder(String first) {
        this.first = first;
    }

    String sql() {
        return first + "m.block_number, m.transaction_number, m.event_number, m.event_id";
    }
}
