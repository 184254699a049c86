package org.portolan.gateway.look.view;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.LedgerPlace;
import org.portolan.records.look.LookPurpose;

/** Which authorities looked at a trader's container while its enrolment was active, and whose looks cannot be told. */
@Schema(name = "Looks")
record LookAnswer(
        String enrolmentId,
        String containerNumber,

        @Schema(description = "The looks of this page, the earliest day first.")
        List<LookShown> looks,

        @Schema(
                description =
                        "Administrations whose gateways report their looks, since the enrolment is shared with them.")
        List<Writer> reporting,

        @Schema(
                description = "Administrations that are not told of the enrolment and so cannot report. Sharing the"
                        + " enrolment with one makes its gateway report from then on.")
        List<Writer> notTold,

        Optional<String> next) {

    /** That an authority looked on a day in UTC, once or more often. No person is named. */
    @Schema(name = "Look")
    record LookShown(
            Writer authority,

            @Codes(LookPurpose.class) @Schema(description = "ENQUIRY, EXPORT or SUBSCRIPTION.")
            String purpose,

            @Schema(format = "date") String day,

            @Schema(description = "The administration whose gateway reported it.")
            Writer reportedBy,

            LedgerPlace ledger) {}
}
