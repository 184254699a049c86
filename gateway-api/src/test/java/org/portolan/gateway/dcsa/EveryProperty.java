package org.portolan.gateway.dcsa;

import java.util.Locale;
import java.util.Map;
import org.portolan.records.container.code.EventType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An event as a producer may post it, with every property that the schema of 3.0.0 has. */
public final class EveryProperty {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode SCHEMAS =
            YamlDocument.resource("/standards/dcsa-track-and-trace-3.0.0.yaml").at("/components/schemas");
    private static final Map<String, String> VALUES = Map.ofEntries(
            Map.entry("eventID", "EVERY-1"),
            Map.entry("eventDateTime", "2026-11-20T08:15:00+08:00"),
            Map.entry("eventUpdatedDateTime", "2026-11-20T08:20:00+08:00"),
            Map.entry("eventClassifierCode", "ACT"),
            Map.entry("UNLocationCode", "CNTXG"),
            Map.entry("facilityTypeCode", "POTE"),
            Map.entry("facilityCodeListProvider", "BIC"),
            Map.entry("latitude", "33.629152"),
            Map.entry("longitude", "-118.587187"),
            Map.entry("facilityCode", "ADT"),
            Map.entry("typeCode", "VGM"),
            Map.entry("modeOfTransport", "RAIL"),
            Map.entry("vesselIMONumber", "9321483"),
            Map.entry("operatorCarrierCode", "HLCU"),
            Map.entry("operatorCarrierCodeListProvider", "SMDG"),
            Map.entry("equipmentReference", "CSQU3054383"),
            Map.entry("ISOEquipmentCode", "22G1"),
            Map.entry("emptyIndicatorCode", "EMPTY"),
            Map.entry("movementType", "EXPORT"),
            Map.entry("iotEventCode", "DRO"),
            Map.entry("temperatureUnit", "CEL"),
            Map.entry("shipmentEventTypeCode", "ISSU"),
            Map.entry("transportEventTypeCode", "ARRI"),
            Map.entry("equipmentEventTypeCode", "LOAD"),
            Map.entry("iotEventTypeCode", "DETC"),
            Map.entry("reeferEventTypeCode", "MEAS"));

    private EveryProperty() {}

    public static ObjectNode of(EventType type) {
        var event = (ObjectNode) value("", SCHEMAS.get("Event"));
        event.put("isRetracted", false);
        var papers = (ObjectNode) event.get("shipmentDetails");
        papers.putArray("additionalDocumentReferences")
                .addObject()
                .put("typeCode", "TRD")
                .put("reference", "HHL71800000");
        var classification = (ObjectNode) event.get("eventClassification");
        classification.put("eventTypeCode", type.name());
        String kept = type.name().toLowerCase(Locale.ROOT) + "EventTypeCode";
        classification.put(kept, VALUES.get(kept));
        return event;
    }

    private static JsonNode value(String name, JsonNode written) {
        JsonNode schema = written.has("$ref")
                ? SCHEMAS.get(written.get("$ref").asString().substring("#/components/schemas/".length()))
                : written.has("allOf") ? value(name, written.get("allOf")) : written;
        if (written.isArray()) {
            return written.get(0).has("$ref")
                    ? SCHEMAS.get(written.get(0).get("$ref").asString().substring("#/components/schemas/".length()))
                    : written.get(0);
        }
        return switch (schema.path("type").asString("object")) {
            case "array" -> NODES.arrayNode().add(value(name, schema.get("items")));
            case "boolean" -> NODES.booleanNode(true);
            case "integer", "number" -> NODES.numberNode(2);
            case "string" -> text(name, schema);
            default -> {
                var object = NODES.objectNode();
                schema.path("properties").properties().forEach(property -> {
                    object.set(property.getKey(), value(property.getKey(), property.getValue()));
                });
                yield object;
            }
        };
    }

    private static JsonNode text(String name, JsonNode schema) {
        return NODES.stringNode(VALUES.getOrDefault(name, schema.path("example").asString("X1")));
    }
}
