package org.portolan.records.container.transport;

import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;

/** Transport calls as JSON, among the fields of an event; trains and trucks are objects of their own. */
public final class TransportCallJson {
    private TransportCallJson() {}

    /** Reads what stands of it among an event's fields. */
    public static TransportCall read(JsonFields fields) {
        return new TransportCall(
                fields.optionalText("otherVoyage"),
                fields.optionalText("carrierServiceCode"),
                fields.optionalText("vesselName"),
                fields.optionalText("carrierCodeList"),
                fields.optionalObject("rail", TransportCallJson::rail),
                fields.optionalObject("truck", TransportCallJson::truck));
    }

    /** Puts its fields among those of an event. */
    public static void put(JsonObject.Builder json, TransportCall call) {
        json.put("otherVoyage", call.otherVoyage())
                .put("carrierServiceCode", call.carrierServiceCode())
                .put("vesselName", call.vesselName())
                .put("carrierCodeList", call.carrierCodeList())
                .putObject("rail", call.rail().map(TransportCallJson::json))
                .putObject("truck", call.truck().map(TransportCallJson::json));
    }

    private static Rail rail(JsonFields fields) {
        return new Rail(
                fields.optionalText("carReference"),
                fields.optionalText("serviceReference"),
                fields.optionalText("departureId"));
    }

    private static Truck truck(JsonFields fields) {
        return new Truck(
                fields.optionalObject("tractor", TransportCallJson::vehicle),
                fields.optionalObject("trailer", TransportCallJson::vehicle));
    }

    private static Vehicle vehicle(JsonFields fields) {
        return new Vehicle(fields.optionalText("licensePlate"), fields.optionalText("identificationNumber"));
    }

    private static JsonObject json(Rail rail) {
        return JsonObject.builder()
                .put("carReference", rail.carReference())
                .put("serviceReference", rail.serviceReference())
                .put("departureId", rail.departureId())
                .build();
    }

    private static JsonObject json(Truck truck) {
        return JsonObject.builder()
                .putObject("tractor", truck.tractor().map(TransportCallJson::json))
                .putObject("trailer", truck.trailer().map(TransportCallJson::json))
                .build();
    }

    private static JsonObject json(Vehicle vehicle) {
        return JsonObject.builder()
                .put("licensePlate", vehicle.licensePlate())
                .put("identificationNumber", vehicle.identificationNumber())
                .build();
    }
}
