package org.portolan.records.container.code;

import java.util.List;
import java.util.stream.Stream;

/** What happened: the codes of DCSA's event domain 3.0, and codes of our own that begin with X. */
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
    XPRE(EventType.EQUIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Amendment confirmed. */
    AMCF(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Amendment cancelled. */
    AMCN(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Amendment declined. */
    AMDC(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Amendment in progress. */
    AMPR(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Amendment received. */
    AMRE(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Approved. */
    APPR(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Cancellation confirmed. */
    CACF(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Cancellation declined. */
    CADC(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Cancelled. */
    CANC(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Cancellation received. */
    CARE(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Completed. */
    CMPL(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Confirmed. */
    CONF(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Declined. */
    DECL(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Drafted. */
    DRFT(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** On hold. */
    HOLD(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Issued. */
    ISSU(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Pending approval. */
    PENA(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Pending amendment. */
    PENM(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Pending update. */
    PENU(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Pending surrender for amendment. */
    PSAM(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Pending surrender for delivery. */
    PSDL(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Received. */
    RECE(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Rejected. */
    REJE(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Released. */
    RELS(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Requested. */
    REQS(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Surrendered for amendment. */
    SUAM(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Submitted. */
    SUBM(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Surrendered for delivery. */
    SUDL(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Surrendered. */
    SURR(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Update confirmed. */
    UPCF(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Update cancelled. */
    UPCN(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Update declined. */
    UPDC(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Update in progress. */
    UPDT(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Update received. */
    UPRE(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Voided. */
    VOID(EventType.SHIPMENT, Reporter.PORT_OR_CUSTOMS),
    /** Detected by a sensor. */
    DETC(EventType.IOT, Reporter.PORT_OR_CUSTOMS),
    /** Measured in a refrigerated container. */
    MEAS(EventType.REEFER, Reporter.PORT_OR_CUSTOMS),
    /** A refrigerated container was set anew. */
    ADJU(EventType.REEFER, Reporter.PORT_OR_CUSTOMS);

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

    /** The codes that DCSA knows of a type, in their order. */
    public static List<EventCode> ofDcsa(EventType type) {
        return Stream.of(values())
                .filter(code -> code.type == type && !code.name().startsWith("X"))
                .toList();
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
