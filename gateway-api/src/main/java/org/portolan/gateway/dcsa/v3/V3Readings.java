package org.portolan.gateway.dcsa.v3;

import java.util.Optional;
import java.util.regex.Pattern;
import org.portolan.gateway.dcsa.form.ObjectForm;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventType;
import org.portolan.records.container.observation.ProbeTemperature;
import org.portolan.records.container.observation.Reading;

/** What sensors told. */
final class V3Readings {
    private static final Pattern USDA = Pattern.compile("USDA([1-3])");
    private static final Pattern UDM = Pattern.compile("P(19|20|21|22)");

    private V3Readings() {}

    static ObjectForm iot(ContainerMovement movement) {
        var form = ObjectForm.begin();
        if (movement.happening().code().type() == EventType.IOT) {
            movement.observation().reading().ifPresent(reading -> form.text("iotEventCode", reading.iotEventCode()));
        }
        return form;
    }

    static ObjectForm reefer(ContainerMovement movement) {
        return movement.happening().code().type() == EventType.REEFER
                ? movement.observation().reading().map(V3Readings::climate).orElseGet(ObjectForm::begin)
                : ObjectForm.begin();
    }

    private static ObjectForm climate(Reading reading) {
        var measured = ObjectForm.begin()
                .decimal("o2Percentage", reading.o2Percent())
                .decimal("co2Percentage", reading.co2Percent())
                .decimal("humidityPercentage", reading.humidityPercent());
        return ObjectForm.begin()
                .text("temperatureUnit", reading.temperatureUnit())
                .decimal("internalSetpointTemperature", reading.setpoint())
                .objects(
                        "temperatureProbeMeasurements",
                        reading.temperatures().stream().map(V3Readings::probe).toList())
                .decimal("ambientMeasuredTemperature", reading.ambientTemperature())
                .object("measuredParameters", measured);
    }

    private static ObjectForm probe(ProbeTemperature probe) {
        var form = ObjectForm.begin().decimal("measuredTemperatureValue", Optional.of(probe.value()));
        var usda = USDA.matcher(probe.probe());
        if (usda.matches()) {
            return form.number("USDAProbeNumber", Long.parseLong(usda.group(1)));
        }
        return form.text(UDM.matcher(probe.probe()).matches() ? "COAProbeUDMKey" : "probeLabel", probe.probe());
    }
}
