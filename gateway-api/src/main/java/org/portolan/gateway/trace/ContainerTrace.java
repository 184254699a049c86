package org.portolan.gateway.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.trace.shown.ConflictShown;
import org.portolan.gateway.trace.shown.HoldShown;
import org.portolan.gateway.trace.shown.JourneyShown;
import org.portolan.gateway.trace.shown.ReadinessShown;
import org.portolan.gateway.trace.shown.StatusShown;

/** What the gateway tells about a container: where it stands, what keeps it, and everything that was reported. */
@Schema(
        description =
                "A container's status, readiness, holds, conflicts, journeys and trail, as of a position on the ledger.")
public record ContainerTrace(
        @Schema(example = "CSQU3054383") String containerNumber,
        Optional<StatusShown> status,

        @Schema(description = "Whether it can go on, and what speaks against it.")
        Optional<ReadinessShown> readiness,

        @Schema(description = "How the last port handled it: YARD, DIRECT_PICKUP or DIRECT_LOADING.")
        Optional<String> handlingMode,

        @Schema(description = "All holds of the current journey, also those that are lifted.")
        List<HoldShown> holds,

        @Schema(description = "Reports that cannot all be true, of all journeys.")
        List<ConflictShown> conflicts,

        @Schema(description = "All journeys of the box that the ledger knows, oldest first; the last one is current.")
        List<JourneyShown> journeys,

        @Schema(description = "Ordered by event time. Retracted and superseded events stay, marked as such.")
        List<EventShown> events,

        @Schema(
                description =
                        "Events of its transport documents, bookings and vessels' calls that name no container, by"
                                + " event time: those that count, at most the last 100, whatever the page.")
        List<SharedEventShown> sharedEvents,

        @Schema(description = "How many events there are on all pages.")
        int total,

        @Schema(
                description = "Leads to the next page of events, which is as of the same block: send it as cursor."
                        + " Absent on the last page.")
        Optional<String> next) {

    /** One event with its writer and its place on the ledger. */
    public record EventShown(
            @Schema(description = "SHA-256 of the event's canonical JSON, as it stands on the ledger.")
            String eventId,

            @Schema(ref = "#/components/schemas/RecordedMovement") @JsonRawValue
            String event,

            Writer writer,
            PlaceOnLedger ledger,
            boolean retracted,

            @Schema(description = "A newer event of the same originating party and name counts in its place.")
            boolean superseded) {}

    /** An event that names no container. */
    public record SharedEventShown(
            @Schema(description = "SHA-256 of the event's canonical JSON, as it stands on the ledger.")
            String eventId,

            @Schema(ref = "#/components/schemas/SharedMovement") @JsonRawValue
            String event,

            Writer writer,
            PlaceOnLedger ledger) {}

    /** Block, transaction in the block, and the event's number among those submitted together. */
    public record PlaceOnLedger(long block, int transaction, int position, String transactionId, String ledgerTime) {}
}
