package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The open alarms of a terminal that were raised in one shift. */
@Schema(description = "Open alarms of a terminal by the shift in which they were raised.")
public record ShiftCount(
        String location,
        Optional<String> facilityCode,

        @Schema(description = "When the shift began, by the clock of the port.")
        String shiftStart,

        int open,

        @Schema(description = "The same by type of alarm.") Map<String, Integer> byType) {
    public ShiftCount {
        // In the same order at every gateway and at every start.
        byType = Collections.unmodifiableSortedMap(new TreeMap<>(byType));
    }
}
