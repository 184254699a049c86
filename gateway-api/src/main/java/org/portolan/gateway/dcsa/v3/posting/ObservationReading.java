package org.portolan.gateway.dcsa.v3.posting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.observation.GeoPosition;
import org.portolan.records.container.observation.IotCode;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.observation.ProbeTemperature;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.observation.TemperatureUnit;
import org.portolan.records.text.CodeList;

/** Reads what sensors told, and where. */
final class ObservationReading {
    private static final int DEGREES = 20;
    private static final Function<String, IotCode> IOT = CodeList.of(IotCode.class);
    private static final Function<String, TemperatureUnit> UNIT = CodeList.of(TemperatureUnit.class);

    private static final Map<String, String> CLIMATE = Map.of(
            "temperatureUnit", "temperatureUnit",
            "temperatures", "temperatureProbeMeasurements",
            "setpoint", "internalSetpointTemperature",
            "ambientTemperature", "ambientMeasuredTemperature",
            "humidityPercent", "measuredParameters.humidityPercentage",
            "o2Percent", "measuredParameters.o2Percentage",
            "co2Percent", "measuredParameters.co2Percentage");

    private final PostedNode event;

    ObservationReading(PostedNode event) {
        this.event = event;
    }

    Observation observation(EventType type) {
        Optional<Reading> reading = switch (type) {
            case IOT -> Optional.of(Reading.detected(event.object("iotDetails").required("iotEventCode", 3, IOT)));
            case REEFER -> Optional.of(climate(event.object("reeferDetails")));
            case EQUIPMENT, TRANSPORT, SHIPMENT -> Optional.empty();
        };
        return new Observation(Optional.empty(), reading, position());
    }

    private Optional<GeoPosition> position() {
        var point = event.object("eventLocation").object("geoCoordinate");
        Optional<String> north = point.value("latitude", DEGREES, GeoPosition::latitude);
        Optional<String> east = point.value("longitude", DEGREES, GeoPosition::longitude);
        return north.map(latitude -> new GeoPosition(
                latitude, east.orElseGet(() -> point.required("longitude", DEGREES, GeoPosition::longitude))));
    }

    private static Reading climate(PostedNode reefer) {
        var measured = reefer.object("measuredParameters");
        List<ProbeTemperature> probes = reefer.objects("temperatureProbeMeasurements").stream()
                .map(ObservationReading::probe)
                .toList();
        Optional<TemperatureUnit> unit = reefer.value("temperatureUnit", 3, UNIT);
        Optional<String> setpoint = reefer.decimal("internalSetpointTemperature");
        Optional<String> ambient = reefer.decimal("ambientMeasuredTemperature");
        Optional<String> humidity = measured.decimal("humidityPercentage");
        Optional<String> oxygen = measured.decimal("o2Percentage");
        Optional<String> carbonDioxide = measured.decimal("co2Percentage");
        return reefer.made(
                CLIMATE,
                () -> new Reading(Optional.empty(), unit, setpoint, ambient, probes, humidity, oxygen, carbonDioxide));
    }

    private static ProbeTemperature probe(PostedNode probe) {
        String value = probe.decimal("measuredTemperatureValue")
                .orElseThrow(() -> probe.fault("measuredTemperatureValue", "is needed here"));
        Optional<String> key = probe.text("COAProbeUDMKey", 3);
        Optional<String> number = probe.decimal("USDAProbeNumber").map(digits -> "USDA" + digits);
        String member = key.isPresent() ? "COAProbeUDMKey" : number.isPresent() ? "USDAProbeNumber" : "probeLabel";
        String label = key.or(() -> number)
                .or(() -> probe.text("probeLabel", 20))
                .orElseThrow(() -> probe.fault("probeLabel", "is needed here, unless a probe's number or key is told"));
        return probe.made(
                Map.of("probe", member, "value", "measuredTemperatureValue"), () -> new ProbeTemperature(label, value));
    }
}
