package org.portolan.gateway.subscription.callback;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.portolan.gateway.subscription.feed.Criterion;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.EventType;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.CodeList;

/** The fields by which DCSA 2.2.0 narrows a subscription, as far as events on the ledger tell of them. */
enum FilterField {
    EVENT_TYPE("eventType", Criterion.EVENT_TYPE, true, one(List.of(EventType.values()))),
    SHIPMENT_CODE("shipmentEventTypeCode", Criterion.SHIPMENT_CODE, true, one(EventCode.ofDcsa(EventType.SHIPMENT))),
    TRANSPORT_CODE(
            "transportEventTypeCode", Criterion.TRANSPORT_CODE, true, one(EventCode.ofDcsa(EventType.TRANSPORT))),
    EQUIPMENT_CODE(
            "equipmentEventTypeCode", Criterion.EQUIPMENT_CODE, true, one(EventCode.ofDcsa(EventType.EQUIPMENT))),
    BOOKING("carrierBookingReference", Criterion.BOOKING, false, text -> text),
    BILL_OF_LADING("transportDocumentReference", Criterion.BILL_OF_LADING, false, text -> text),
    EQUIPMENT(
            "equipmentReference",
            Criterion.CONTAINER,
            false,
            text -> ContainerNumber.typed(text).number()),
    VESSEL("vesselIMONumber", Criterion.VESSEL, false, text -> text),
    VOYAGE("exportVoyageNumber", Criterion.VOYAGE, false, text -> text),
    LOCATION("UNLocationCode", Criterion.LOCATION, false, text -> new UnLocode(text).code());

    private final String field;
    private final Criterion criterion;
    private final boolean isList;
    private final UnaryOperator<String> form;

    FilterField(String field, Criterion criterion, boolean isList, UnaryOperator<String> form) {
        this.field = field;
        this.criterion = criterion;
        this.isList = isList;
        this.form = form;
    }

    String field() {
        return field;
    }

    Criterion criterion() {
        return criterion;
    }

    boolean isList() {
        return isList;
    }

    /** The value in the form in which events are compared with it, if it is one of this field. */
    String checked(String value) {
        return form.apply(value);
    }

    private static <T extends Enum<T>> UnaryOperator<String> one(List<T> codes) {
        Function<String, T> list = CodeList.of(codes, Enum::name);
        return text -> list.apply(text).name();
    }
}
