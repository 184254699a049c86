package org.portolan.gateway.alarm.view.list;

import java.time.Instant;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.alarm.view.AlarmSettings;
import org.portolan.gateway.alarm.view.Alarms;
import org.portolan.gateway.alarm.view.Alarms.OpenAlarm;
import org.portolan.gateway.lookup.AlarmReach;
import org.portolan.records.place.UnLocode;
import org.portolan.records.text.TimeText;
import org.springframework.stereotype.Component;

/** Counts open alarms by terminal and shift, by the clock of each port. */
@Component
public final class Shifts {
    private final Alarms alarms;
    private final AlarmReach reach;
    private final AlarmSettings settings;

    private record Shift(String location, Optional<String> facilityCode, OffsetDateTime start) {}

    Shifts(Alarms alarms, AlarmReach reach, AlarmSettings settings) {
        this.alarms = alarms;
        this.reach = reach;
        this.settings = settings;
    }

    /** The counts of the places that the caller may see, or of one of them, by terminal and the latest shift first. */
    public List<ShiftCount> count(Caller caller, Optional<UnLocode> location) {
        return count(alarms.open(location, reach.of(caller, Optional.empty())));
    }

    private List<ShiftCount> count(List<OpenAlarm> open) {
        Map<Shift, List<OpenAlarm>> byShift = open.stream().collect(Collectors.groupingBy(this::shift));
        return byShift.entrySet().stream()
                .sorted(Comparator.comparing((Map.Entry<Shift, List<OpenAlarm>> entry) ->
                                entry.getKey().location())
                        .thenComparing(entry -> entry.getKey().facilityCode().orElse(""))
                        .thenComparing(entry -> entry.getKey().start().toInstant(), Comparator.reverseOrder()))
                .map(entry -> count(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static ShiftCount count(Shift shift, List<OpenAlarm> open) {
        Map<String, Integer> byType = open.stream()
                .collect(Collectors.groupingBy(OpenAlarm::type, TreeMap::new, Collectors.summingInt(alarm -> 1)));
        return new ShiftCount(
                shift.location(), shift.facilityCode(), TimeText.write(shift.start()), open.size(), byType);
    }

    private Shift shift(OpenAlarm alarm) {
        var port = settings.port(alarm.location());
        var raised = Instant.parse(alarm.raisedTime()).atZone(port.zone());
        return new Shift(alarm.location(), alarm.facilityCode(), start(raised, port.shifts()));
    }

    /** The last shift that began before; early in the day that is the last one of the day before. */
    static OffsetDateTime start(ZonedDateTime time, List<LocalTime> shifts) {
        var day = time.toLocalDate();
        return shifts.reversed().stream()
                .map(start -> day.atTime(start).atZone(time.getZone()))
                .filter(start -> !start.isAfter(time))
                .findFirst()
                .orElseGet(() -> day.minusDays(1).atTime(shifts.getLast()).atZone(time.getZone()))
                .toOffsetDateTime();
    }
}
