package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;

/** A page of alarms, how many there are on all pages, and what leads to the next. */
public record AlarmPage(
        @Schema(description = "How many alarms there are on all pages.")
        int total,

        List<AlarmShown> alarms,
        Optional<String> next) {
    public AlarmPage {
        alarms = List.copyOf(alarms);
    }
}
