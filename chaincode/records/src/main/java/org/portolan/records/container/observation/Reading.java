package org.portolan.records.container.observation;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * What a sensor told: a detection, or the climate of a refrigerated container. Values are decimal text; temperatures need
 * their unit.
 *
 * @param setpoint the temperature that the machine is set to
 * @param ambientTemperature outside of the container
 * @param temperatures inside, at most eight probes
 */
public record Reading(
        Optional<IotCode> iotEventCode,
        Optional<TemperatureUnit> temperatureUnit,
        Optional<String> setpoint,
        Optional<String> ambientTemperature,
        List<ProbeTemperature> temperatures,
        Optional<String> humidityPercent,
        Optional<String> o2Percent,
        Optional<String> co2Percent) {
    static final int MOST_PROBES = 8;

    public Reading {
        temperatures = List.copyOf(temperatures);
        if (temperatures.size() > MOST_PROBES) {
            throw new InvalidValue(Reason.at("temperatures", ReasonCode.LIST_SIZE, "must be at most " + MOST_PROBES));
        }
        DecimalText.check("setpoint", setpoint);
        DecimalText.check("ambientTemperature", ambientTemperature);
        DecimalText.check("humidityPercent", humidityPercent);
        DecimalText.check("o2Percent", o2Percent);
        DecimalText.check("co2Percent", co2Percent);
        boolean warm = setpoint.isPresent() || ambientTemperature.isPresent() || !temperatures.isEmpty();
        if (warm && temperatureUnit.isEmpty()) {
            throw new InvalidValue(
                    Reason.at("temperatureUnit", ReasonCode.MISSING_FIELD, "is mandatory beside a temperature"));
        }
    }

    /** A sensor's detection and nothing else. */
    public static Reading detected(IotCode code) {
        return new Reading(
                Optional.of(code),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** Whether it tells anything of a climate. */
    public boolean isClimate() {
        return !temperatures.isEmpty()
                || Stream.of(setpoint, ambientTemperature, humidityPercent, o2Percent, co2Percent)
                        .anyMatch(Optional::isPresent);
    }
}
