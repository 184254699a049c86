package org.portolan.gateway.origin.preference.view;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.member.Writer;
import org.portolan.gateway.reading.Codes;
import org.portolan.gateway.reading.Json;
import org.portolan.records.origin.preference.Balance;
import org.portolan.records.origin.preference.PreferenceState;

/** Where a certificate stands at each importing administration, as far as the caller may know. */
@Schema(name = "CertificatePreferences")
record PreferencesAnswer(List<PreferenceShown> preferences) {

    /** Where it stands at one of them. */
    @Schema(name = "Preference")
    record PreferenceShown(
            Writer administration,

            @Codes(PreferenceState.class) @Schema(description = "SENT until the administration says something.")
            String state,

            @Schema(description = "When the administration last said something.", format = "date-time")
            Optional<String> since,

            @Schema(ref = "#/components/schemas/RejectionNotice")
            Optional<Json> notice,

            @Schema(description = "Why the administration cannot read the certificate, in state NOT_READABLE.")
            Optional<String> reason,

            @Schema(description = "How much of each item is left; empty before anything is claimed.")
            List<BalanceShown> balances,

            @ArraySchema(
                    schema = @Schema(ref = "#/components/schemas/PreferenceEntry"),
                    arraySchema =
                            @Schema(
                                    description =
                                            "The statement of account, its first entry first; only for those who read accounts."))
            List<Json> entries) {}

    /** How much of an item is claimed, granted and left, in its unit of measure. */
    @Schema(name = "PreferenceBalance")
    record BalanceShown(
            int certificateItem,
            String unit,
            String certified,

            @Schema(description = "What claims ask for that wait for their decision.")
            String claimed,

            String granted,

            @Schema(description = "What is not taken; without use in parts the same declaration alone can claim it.")
            String left) {

        static BalanceShown of(Balance balance) {
            return new BalanceShown(
                    balance.certificateItem(),
                    balance.certified().unit(),
                    balance.certified().value(),
                    balance.claimed().value(),
                    balance.granted().value(),
                    balance.left().value());
        }
    }
}
