package org.portolan.gateway.origin.preference.view.status;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.Codes;
import org.portolan.records.origin.preference.PreferenceState;

/** How the certificates stand that somebody asked about. */
@Schema(name = "CertificateStatuses")
record StatusAnswer(
        @Schema(description = "One answer for each certificate, in the order of the question.")
        List<StatusShown> certificates) {

    /** What may be said of a certificate's status. */
    enum Told {
        ISSUED,
        CANCELLED,
        REPLACED,
        EXPIRED,
        /** The issuer that is named has issued no certificate of this number. */
        NOT_ISSUED,
        /** The caller has asked too often for what is not its own. */
        NOT_TOLD
    }

    /** How one certificate stands. */
    @Schema(name = "CertificateStatusTold")
    record StatusShown(
            @Schema(description = "The issuer as it was asked for.")
            String issuer,

            @Schema(description = "The number as it was asked for.")
            String number,

            @Codes(Told.class)
            @Schema(
                    description =
                            "How it stands today. NOT_ISSUED: the issuer has issued none of this number. NOT_TOLD:"
                                    + " the caller has asked too often for what is not its own; ask again after a minute.")
            String status,

            @Schema(description = "Who issued it.") Optional<Writer> issuedBy,

            @Schema(description = "The last day on which it is valid.")
            Optional<String> validTo,

            @Schema(
                    description =
                            "Where it stands at each administration of which this gateway can know it; only to the"
                                    + " issuer, the addressed administrations and the parties.")
            Optional<List<AddresseeShown>> addressedTo) {}

    /** Where it stands at an addressed administration. */
    @Schema(name = "CertificateAddressee")
    record AddresseeShown(
            Writer administration,

            @Codes(PreferenceState.class) @Schema(description = "SENT while it has said nothing.")
            String status) {}
}
