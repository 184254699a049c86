package org.portolan.gateway.dcsa.v2;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.portolan.gateway.dcsa.Asked;
import org.portolan.records.container.code.EventType;

/** Which types of events a filter of 2.2.0 is about: one that is about none of the types asked for contradicts them. */
final class FilteredTypes {
    private static final Set<EventType> SHIPMENT = EnumSet.of(EventType.SHIPMENT);
    private static final Set<EventType> CALLS = EnumSet.of(EventType.TRANSPORT, EventType.EQUIPMENT);
    private static final Map<String, Set<EventType>> TYPES = Map.ofEntries(
            Map.entry("shipmentEventTypeCode", SHIPMENT),
            Map.entry("documentTypeCode", SHIPMENT),
            Map.entry("transportDocumentID", SHIPMENT),
            Map.entry("transportEventTypeCode", EnumSet.of(EventType.TRANSPORT)),
            Map.entry("equipmentEventTypeCode", EnumSet.of(EventType.EQUIPMENT)),
            Map.entry("scheduleID", EnumSet.of(EventType.TRANSPORT)),
            Map.entry("transportCallID", CALLS),
            Map.entry("vesselIMONumber", CALLS),
            Map.entry("carrierVoyageNumber", CALLS),
            Map.entry("exportVoyageNumber", CALLS),
            Map.entry("carrierServiceCode", CALLS),
            Map.entry("UNLocationCode", CALLS));

    private FilteredTypes() {}

    /** Refuses a filter that the types asked for exclude; no types at all ask for every one. */
    static void require(Asked asked, Set<EventType> types) {
        if (types.isEmpty()) {
            return;
        }
        TYPES.forEach((name, about) -> {
            if (asked.text(name).isPresent() && Collections.disjoint(about, types)) {
                throw Asked.wrong(
                        name,
                        "is excluded by eventType: it is about events of type "
                                + about.stream().map(Enum::name).collect(Collectors.joining(" or ")) + ".");
            }
        });
    }
}
