package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import org.portolan.gateway.reading.Json;

/** Texts of agreements that parties complete and sign. */
@Schema(name = "ReadyMadeAgreements")
record ReadyMadeAnswer(
        @Schema(description = "One text of each agreement, by their names.")
        List<ReadyMadeShown> agreements) {

    /** One text, and how sure it is. */
    @Schema(name = "ReadyMadeAgreement")
    record ReadyMadeShown(
            @Schema(implementation = Map.class, description = "A TradeAgreement without its `parties` and `version`.")
            Json agreement,

            @Schema(description = "From which text and year the figures are.")
            String source,

            @Schema(
                    description = "The paths in the text of what no official text confirmed; the parties confirm it by"
                            + " signing.")
            List<String> unconfirmed) {}

    static ReadyMadeAnswer of(List<ReadyMadeAgreements.ReadyMade> texts) {
        return new ReadyMadeAnswer(texts.stream()
                .map(text -> new ReadyMadeShown(Json.of(text.agreement()), text.source(), text.unconfirmed()))
                .toList());
    }
}
