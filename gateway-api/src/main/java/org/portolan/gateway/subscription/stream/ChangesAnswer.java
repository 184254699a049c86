package org.portolan.gateway.subscription.stream;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.portolan.gateway.reading.Json;

/** What happened to records, and where to go on. */
@Schema(name = "Changes")
record ChangesAnswer(
        @Schema(
                description = "Each as subscribers are told of it, in the order of the ledger: with the public part of"
                        + " the record as the change left it, or what was said.")
        List<Json> changes,

        @Schema(
                description = "The `cursor` of the next question: after all that was looked through, even where it was"
                        + " the last.",
                example = "12-0-3")
        String next,

        @Schema(description = "Whether there was nothing more when it was answered; if not, ask again at once.")
        boolean complete) {}
