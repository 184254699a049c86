package org.portolan.records.container.code;

/** What happened: DCSA's equipment and transport codes, and codes of our own that begin with X. */
public enum EventCode {
    LOAD(EventType.EQUIPMENT, Reporter.PORT),
    DISC(EventType.EQUIPMENT, Reporter.PORT),
    GTIN(EventType.EQUIPMENT, Reporter.PORT),
    GTOT(EventType.EQUIPMENT, Reporter.PORT),
    STUF(EventType.EQUIPMENT, Reporter.PORT),
    STRP(EventType.EQUIPMENT, Reporter.PORT),
    /** Available for pick-up. */
    AVPU(EventType.EQUIPMENT, Reporter.PORT),
    PICK(EventType.EQUIPMENT, Reporter.PORT),
    /** Available for drop-off. */
    AVDO(EventType.EQUIPMENT, Reporter.PORT),
    DROP(EventType.EQUIPMENT, Reporter.PORT),
    /** Inspected. */
    INSP(EventType.EQUIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Resealed. */
    RSEA(EventType.EQUIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Seal removed. */
    RMVD(EventType.EQUIPMENT, Reporter.PORT),
    /** Selected by customs for a scan. */
    CUSS(EventType.EQUIPMENT, Reporter.CUSTOMS),
    /** Selected by customs for an inspection. */
    CUSI(EventType.EQUIPMENT, Reporter.CUSTOMS),
    /** Released by customs. */
    CUSR(EventType.EQUIPMENT, Reporter.CUSTOMS),
    /** Crossed the border. */
    CROS(EventType.EQUIPMENT, Reporter.CUSTOMS),
    /** The carrier arrived. */
    ARRI(EventType.TRANSPORT, Reporter.PORT),
    /** The carrier departed. */
    DEPA(EventType.TRANSPORT, Reporter.PORT),
    /** Stacked in the yard. */
    XSTK(EventType.EQUIPMENT, Reporter.PORT),
    /** Moved to the inspection site by an automated vehicle. */
    XAGV(EventType.EQUIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Captured by a gate's cameras or weighbridge. */
    XCAP(EventType.EQUIPMENT, Reporter.PORT),
    /** Received in a warehouse. */
    XWHR(EventType.EQUIPMENT, Reporter.PORT),
    /** Documents examined before arrival. */
    XPRE(EventType.EQUIPMENT, Reporter.PORT_OR_CUSTOMS);

    private final EventType type;
    private final Reporter reporter;

    EventCode(EventType type, Reporter reporter) {
        this.type = type;
        this.reporter = reporter;
    }

    /** The type that goes with the code. */
    public EventType type() {
        return type;
    }

    /** Whether customs alone may say it; such codes are facts only, never plans. */
    public boolean isCustomsCode() {
        return reporter == Reporter.CUSTOMS;
    }

    /** Whether customs may say it. */
    public boolean isForCustoms() {
        return reporter != Reporter.PORT;
    }

    /** Whether a port operator may say it. */
    public boolean isForPort() {
        return reporter != Reporter.CUSTOMS;
    }

    /** Whether customs begins to hold the container with it. */
    public boolean opensHold() {
        return this == CUSS || this == CUSI;
    }

    private enum Reporter {
        PORT,
        CUSTOMS,
        PORT_OR_CUSTOMS
    }
}
