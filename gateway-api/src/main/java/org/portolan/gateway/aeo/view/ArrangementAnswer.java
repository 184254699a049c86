package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.query.PageWish.Page;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.Json;
import org.portolan.records.aeo.arrangement.ArrangementState;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.member.MspId;

/** A page of the arrangements that somebody has signed. */
@Schema(name = "ArrangementPage")
record ArrangementAnswer(
        @Schema(description = "Each text that a party has signed; several of one name, while the parties do not agree.")
        List<ArrangementShown> arrangements,

        Optional<String> next) {

    /** One text and what it is now. */
    @Schema(name = "SignedArrangement")
    record ArrangementShown(
            @Schema(ref = "#/components/schemas/Arrangement")
            Json arrangement,

            @Schema(description = "MSP ids of the parties that have signed this text.")
            List<String> signedBy,

            @Codes(ArrangementState.class) @Schema(description = "SIGNED, IN_FORCE or TERMINATED.")
            String state) {}

    static ArrangementAnswer of(Page<SignedArrangement> signed, Instant now) {
        return new ArrangementAnswer(
                signed.entries().stream()
                        .map(text -> new ArrangementShown(
                                Json.of(MutualRecognitionArrangement.SHAPE.json(text.arrangement())),
                                text.signedBy().stream().sorted().map(MspId::id).toList(),
                                text.stateAt(now).name()))
                        .toList(),
                signed.next());
    }
}
