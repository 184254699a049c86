package org.portolan.gateway.alarm.view;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Everything below {@code portolan.alarms} in the configuration.
 *
 * @param organisation whose places this gateway watches; its own administration unless another is named
 * @param user the signing identity that raises alarms, an officer or operator; without one this gateway raises none
 * @param interval how often it looks for what is due
 * @param ports by UN/LOCODE: the clocks and shifts of ports, to count open alarms by
 */
@ConfigurationProperties("portolan.alarms")
public record AlarmSettings(
        @Nullable String organisation,
        @Nullable String user,
        @DefaultValue("2s") Duration interval,
        @DefaultValue Map<String, Port> ports) {
    private static final Port ANY = new Port(ZoneOffset.UTC, List.of());

    public AlarmSettings {
        ports = Map.copyOf(ports);
    }

    /** The clock and the shifts of a port; UTC and three shifts where nothing is said. */
    public Port port(String location) {
        return ports.getOrDefault(location, ANY);
    }

    /**
     * A port's clock and shifts.
     *
     * @param zone the time zone of its clock
     * @param shifts when each shift begins, by that clock
     */
    public record Port(
            @DefaultValue("UTC") ZoneId zone, @DefaultValue List<LocalTime> shifts) {
        private static final List<LocalTime> USUAL =
                List.of(LocalTime.MIDNIGHT, LocalTime.of(8, 0), LocalTime.of(16, 0));

        public Port {
            shifts = shifts.isEmpty()
                    ? USUAL
                    : shifts.stream().sorted().distinct().toList();
        }
    }
}
