package org.portolan.records.container;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.observation.Capture;
import org.portolan.records.container.observation.GeoPosition;
import org.portolan.records.container.observation.IotCode;
import org.portolan.records.container.observation.MarkedNumber;
import org.portolan.records.container.observation.Observation;
import org.portolan.records.container.observation.Plate;
import org.portolan.records.container.observation.ProbeTemperature;
import org.portolan.records.container.observation.Reading;
import org.portolan.records.container.observation.TemperatureUnit;
import org.portolan.records.digest.Digest;

/** Valid observations that go with a code. */
final class GeneratedObservations {
    private final SplittableRandom random;

    GeneratedObservations(SplittableRandom random) {
        this.random = random;
    }

    Observation of(EventCode code) {
        Optional<GeoPosition> position = maybe(() -> new GeoPosition(decimal(89), decimal(179)));
        return switch (code) {
            case XCAP -> new Observation(maybe(this::capture), Optional.empty(), position);
            case DETC -> new Observation(Optional.empty(), Optional.of(Reading.detected(iotCode())), position);
            case MEAS, ADJU -> new Observation(Optional.empty(), Optional.of(climate()), position);
            default -> new Observation(Optional.empty(), Optional.empty(), position);
        };
    }

    private Capture capture() {
        return new Capture(
                maybe(() -> "CSQU3O54383"),
                maybe(() -> random.nextLong(101)),
                new MarkedNumber(maybe(() -> "CSQU"), maybe(() -> "305438"), maybe(() -> "3")),
                maybe(() -> "天津"),
                maybe(() -> "CN"),
                maybe(() -> random.nextLong(1, 10_001)),
                maybe(() -> random.nextLong(1, 200_001)),
                random.nextBoolean()
                        ? List.of()
                        : List.of(new Plate("津A·12345", maybe(() -> "津"), maybe(random::nextBoolean))),
                maybe(() -> "T-1"),
                random.nextBoolean() ? List.of() : List.of(Digest.of(new byte[] {(byte) random.nextInt()})),
                Optional.empty());
    }

    private Reading climate() {
        return new Reading(
                Optional.empty(),
                Optional.of(TemperatureUnit.values()[random.nextInt(2)]),
                maybe(() -> decimal(40)),
                maybe(() -> decimal(40)),
                List.of(new ProbeTemperature("supply", decimal(40)), new ProbeTemperature("return", decimal(40))),
                maybe(() -> "85"),
                maybe(() -> "4.5"),
                maybe(() -> "0.5"));
    }

    private IotCode iotCode() {
        return IotCode.values()[random.nextInt(IotCode.values().length)];
    }

    private String decimal(int most) {
        return (random.nextInt(2 * most) - most) + "." + (1 + random.nextInt(9));
    }

    private <T> Optional<T> maybe(Supplier<T> value) {
        return random.nextBoolean() ? Optional.of(value.get()) : Optional.empty();
    }
}
