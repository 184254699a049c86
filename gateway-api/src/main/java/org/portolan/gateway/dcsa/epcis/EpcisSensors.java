package org.portolan.gateway.dcsa.epcis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.observation.GeoPosition;
import org.portolan.records.container.observation.IotCode;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.text.TimeText;

/** Readings and positions as sensor reports; units are those of UN/CEFACT Recommendation 20. */
final class EpcisSensors {
    private static final String PERCENT = "P1";
    private static final String OXYGEN = "https://identifiers.org/inchikey:MYMOFIZGZYHOMD-UHFFFAOYSA-N";
    private static final String CARBON_DIOXIDE = "https://identifiers.org/inchikey:CURLTUGMZLYLDI-UHFFFAOYSA-N";

    private final List<ObjectForm> reports = new ArrayList<>();

    private EpcisSensors() {}

    static List<ObjectForm> elements(ContainerMovement movement) {
        var sensors = new EpcisSensors();
        movement.observation().reading().ifPresent(sensors::read);
        movement.observation().position().ifPresent(sensors::locate);
        return sensors.reports.isEmpty()
                ? List.of()
                : List.of(ObjectForm.begin()
                        .object(
                                "sensorMetadata",
                                ObjectForm.begin()
                                        .text(
                                                "time",
                                                TimeText.write(
                                                        movement.happening().eventTime())))
                        .objects("sensorReport", sensors.reports));
    }

    private void read(Reading reading) {
        reading.iotEventCode()
                .filter(code -> code != IotCode.LOC)
                .ifPresent(code -> reports.add(ObjectForm.begin()
                        .text("type", EpcisWords.VOCABULARY + "doorOpen")
                        .truth("booleanValue", code == IotCode.DRO)));
        reading.temperatureUnit().ifPresent(unit -> {
            reading.setpoint().ifPresent(value -> temperature("setpoint", value, unit.name()));
            reading.ambientTemperature().ifPresent(value -> temperature("ambient", value, unit.name()));
            reading.temperatures().forEach(probe -> temperature(probe.probe(), probe.value(), unit.name()));
        });
        reading.humidityPercent().ifPresent(value -> reports.add(report("RelativeHumidity", value, PERCENT)));
        reading.o2Percent()
                .ifPresent(value ->
                        reports.add(report("VolumeFraction", value, PERCENT).text("chemicalSubstance", OXYGEN)));
        reading.co2Percent()
                .ifPresent(value -> reports.add(
                        report("VolumeFraction", value, PERCENT).text("chemicalSubstance", CARBON_DIOXIDE)));
    }

    private void temperature(String probe, String value, String unit) {
        reports.add(report("Temperature", value, unit).text("portolan:probe", probe));
    }

    private void locate(GeoPosition position) {
        reports.add(report("Angle", position.latitude(), "DD").text("component", "latitude"));
        reports.add(report("Angle", position.longitude(), "DD").text("component", "longitude"));
    }

    private static ObjectForm report(String type, String value, String unit) {
        return ObjectForm.begin()
                .text("type", type)
                .decimal("value", Optional.of(value))
                .text("uom", unit);
    }
}
