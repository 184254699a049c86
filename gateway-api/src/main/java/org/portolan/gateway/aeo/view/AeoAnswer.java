package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.FindingAnswer;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.aeo.code.Benefit;

/** Who an operator is, where its authorisation stands at a time, and whether this administration recognises it then. */
@Schema(name = "AeoValidation")
record AeoAnswer(
        @Schema(example = "AEOSG123456789012") String code,
        String at,
        Writer administration,

        @Codes(AeoStatus.class)
        @Schema(description = "CERTIFIED, SUSPENDED, REVOKED or EXPIRED; absent before it was certified.")
        Optional<String> status,

        FindingAnswer recognised,
        Optional<String> arrangement,
        @Codes(Benefit.class) List<String> benefits,
        Operator operator,
        String effectiveFrom,
        Optional<String> validTo,

        @Schema(description = "The transaction that put the authorisation into the status it has at that time.")
        LedgerPlace ledger) {

    /** The operator itself, which only its own administration and the parties of an arrangement may know. */
    @Schema(name = "AeoOperator")
    record Operator(
            String tin,
            String legalName,
            Optional<String> localName,
            String programme,
            String tier,
            @Codes(AeoRole.class) List<String> roles) {}
}
