package org.portolan.records.container.observation;

import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Observations as JSON: the objects {@code capture} and {@code reading}, and {@code latitude} and {@code longitude}, which
 * come together or not at all.
 */
public final class ObservationJson {
    private static final Function<String, IotCode> IOT_CODE = CodeList.of(IotCode.class);
    private static final Function<String, TemperatureUnit> TEMPERATURE_UNIT = CodeList.of(TemperatureUnit.class);

    private ObservationJson() {}

    /** Reads what stands of it among an event's fields. */
    public static Observation read(JsonFields fields) {
        return new Observation(
                fields.optionalObject("capture", ObservationJson::capture),
                fields.optionalObject("reading", ObservationJson::reading),
                position(fields));
    }

    /** Puts its fields among those of an event. */
    public static void put(JsonObject.Builder json, Observation observation) {
        json.putObject("capture", observation.capture().map(ObservationJson::json))
                .putObject("reading", observation.reading().map(ObservationJson::json))
                .put("latitude", observation.position().map(GeoPosition::latitude))
                .put("longitude", observation.position().map(GeoPosition::longitude));
    }

    private static Optional<GeoPosition> position(JsonFields fields) {
        Optional<String> latitude = fields.optionalText("latitude");
        Optional<String> longitude = fields.optionalText("longitude");
        if (latitude.isPresent() != longitude.isPresent()) {
            String missing = latitude.isPresent() ? "longitude" : "latitude";
            throw new InvalidValue(
                    Reason.at(missing, ReasonCode.MISSING_FIELD, "is mandatory beside the other coordinate"));
        }
        return latitude.flatMap(north -> longitude.map(east -> new GeoPosition(north, east)));
    }

    private static Capture capture(JsonFields fields) {
        return new Capture(
                fields.optionalText("rawRead"),
                fields.integer("readConfidence"),
                new MarkedNumber(
                        fields.optionalText("ownerCode"),
                        fields.optionalText("serialCode"),
                        fields.optionalText("controlDigit")),
                fields.optionalText("ownerCity"),
                fields.optionalText("ownerCountry"),
                fields.integer("heightMillimetres"),
                fields.integer("grossWeightKg"),
                fields.objects(
                        "plates",
                        Capture.MOST_PLATES,
                        plate -> new Plate(
                                plate.text("number"), plate.optionalText("region"), plate.truth("multiPlate"))),
                fields.optionalText("trailerNumber"),
                fields.texts("imageHashes", Capture.MOST_IMAGES, Digest::new),
                fields.optional("captureTime", TimeText::read));
    }

    private static JsonObject json(Capture capture) {
        return JsonObject.builder()
                .put("rawRead", capture.rawRead())
                .putObject("readConfidence", capture.readConfidence().map(JsonInteger::new))
                .put("ownerCode", capture.marked().ownerCode())
                .put("serialCode", capture.marked().serialCode())
                .put("controlDigit", capture.marked().controlDigit())
                .put("ownerCity", capture.ownerCity())
                .put("ownerCountry", capture.ownerCountry())
                .putObject("heightMillimetres", capture.heightMillimetres().map(JsonInteger::new))
                .putObject("grossWeightKg", capture.grossWeightKg().map(JsonInteger::new))
                .putItems(
                        "plates",
                        capture.plates().stream().map(ObservationJson::json).toList())
                .put("trailerNumber", capture.trailerNumber())
                .putTexts("imageHashes", capture.imageHashes())
                .put("captureTime", capture.captureTime().map(TimeText::write))
                .build();
    }

    private static JsonObject json(Plate plate) {
        return JsonObject.builder()
                .put("number", plate.number())
                .put("region", plate.region())
                .putObject("multiPlate", plate.multiPlate().map(JsonBoolean::new))
                .build();
    }

    private static Reading reading(JsonFields fields) {
        return new Reading(
                fields.optional("iotEventCode", IOT_CODE),
                fields.optional("temperatureUnit", TEMPERATURE_UNIT),
                fields.optionalText("setpoint"),
                fields.optionalText("ambientTemperature"),
                fields.objects(
                        "temperatures",
                        Reading.MOST_PROBES,
                        probe -> new ProbeTemperature(probe.text("probe"), probe.text("value"))),
                fields.optionalText("humidityPercent"),
                fields.optionalText("o2Percent"),
                fields.optionalText("co2Percent"));
    }

    private static JsonObject json(Reading reading) {
        return JsonObject.builder()
                .put("iotEventCode", reading.iotEventCode())
                .put("temperatureUnit", reading.temperatureUnit())
                .put("setpoint", reading.setpoint())
                .put("ambientTemperature", reading.ambientTemperature())
                .putItems(
                        "temperatures",
                        reading.temperatures().stream()
                                .map(probe -> JsonObject.builder()
                                        .put("probe", probe.probe())
                                        .put("value", probe.value())
                                        .build())
                                .toList())
                .put("humidityPercent", reading.humidityPercent())
                .put("o2Percent", reading.o2Percent())
                .put("co2Percent", reading.co2Percent())
                .build();
    }
}
