package org.portolan.gateway.trace;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.network.Writer;

/** What the gateway tells about a container: where it stands, what keeps it, and everything that was reported. */
@Schema(description = "A container's status, holds and trail, as of a position on the ledger.")
public record ContainerTrace(
        @Schema(example = "CSQU3054383") String containerNumber,
        Optional<Status> status,

        @Schema(description = "How the last port handled it: YARD, DIRECT_PICKUP or DIRECT_LOADING.")
        Optional<String> handlingMode,

        @Schema(description = "All holds of the current journey, also those that are lifted.")
        List<HoldShown> holds,

        @Schema(description = "Ordered by event time. Retracted events stay, marked as such.")
        List<EventShown> events,

        PageOfEvents page) {

    /** Where the container is on its way. */
    public record Status(String state, String since, String location, String direction) {}

    /** A hold: what it is, since when, by whom, and who can lift it. */
    public record HoldShown(
            String code,
            String what,
            String since,
            String location,
            Writer setBy,

            @Schema(description = "Only the administration that set a hold can lift it.")
            Writer liftedBy,

            boolean open,
            Optional<String> liftedAt) {}

    /** One event with its writer and its place on the ledger. */
    public record EventShown(
            @Schema(description = "SHA-256 of the event's canonical JSON, as it stands on the ledger.")
            String eventId,

            @Schema(ref = "#/components/schemas/RecordedMovement") @JsonRawValue
            String event,

            Writer writer,
            PlaceOnLedger ledger,
            boolean retracted) {}

    /** Block, transaction in the block, and the event's number among those submitted together. */
    public record PlaceOnLedger(long block, int transaction, int position, String transactionId, String ledgerTime) {}

    /** Which part of the trail this is; later pages show the trail as of the same block. */
    public record PageOfEvents(int total, int limit, Optional<String> next) {}
}
