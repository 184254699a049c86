package org.portolan.gateway.alarm.view.list;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** One page of a list of alarms. */
@Schema(description = "A page of alarms; every page can be asked for directly by its number.")
public record AlarmList(
        @Schema(description = "How many alarms there are on all pages.")
        int total,

        int page,
        int pages,
        int size,
        List<AlarmShown> alarms) {
    public AlarmList {
        alarms = List.copyOf(alarms);
    }
}
