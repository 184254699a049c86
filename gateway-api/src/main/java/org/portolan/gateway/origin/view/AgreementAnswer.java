package org.portolan.gateway.origin.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.query.PageWish.Page;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.Json;
import org.portolan.records.member.MspId;
import org.portolan.records.origin.agreement.AgreementState;
import org.portolan.records.origin.agreement.SignedAgreement;
import org.portolan.records.origin.agreement.TradeAgreement;

/** A page of the agreements on origin that somebody has signed. */
@Schema(name = "AgreementPage")
record AgreementAnswer(
        @Schema(
                description = "Each text that a party has signed, by agreements and versions; several of one"
                        + " version, while the parties do not agree.")
        List<AgreementShown> agreements,

        Optional<String> next) {

    /** One text and what it is on the day. */
    @Schema(name = "SignedAgreement")
    record AgreementShown(
            @Schema(ref = "#/components/schemas/TradeAgreement")
            Json agreement,

            @Schema(description = "MSP ids of the parties that have signed this text.")
            List<String> signedBy,

            @Codes(AgreementState.class) @Schema(description = "SIGNED, IN_FORCE, SUPERSEDED or TERMINATED.")
            String state) {}

    static AgreementAnswer of(Page<SignedAgreement> shown, List<SignedAgreement> known, LocalDate day) {
        return new AgreementAnswer(
                shown.entries().stream()
                        .map(signed -> new AgreementShown(
                                Json.of(TradeAgreement.SHAPE.json(signed.text())),
                                signed.signedBy().stream().map(MspId::id).toList(),
                                signed.stateOn(day, known).name()))
                        .toList(),
                shown.next());
    }
}
