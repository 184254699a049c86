package org.portolan.gateway.trace.shown;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.portolan.records.container.trail.Readiness;

/** Whether a container can go on, and what speaks against it. */
public record ReadinessShown(
        @Schema(description = "READY, BLOCKED, NOT_YET or CONFLICT.")
        String state,

        @Schema(description = "The holds that stand.") List<HoldShown> holds,

        @Schema(description = "The conflicts to which not all writers have stated something.")
        List<String> conflictIds) {

    /** Readiness in the words of the API. */
    public static ReadinessShown of(Readiness readiness, Writers writers) {
        return new ReadinessShown(
                readiness.state().name(),
                readiness.holds().stream()
                        .map(hold -> HoldShown.of(hold, writers))
                        .toList(),
                readiness.conflicts().stream()
                        .map(conflict -> conflict.id().hex())
                        .toList());
    }
}
