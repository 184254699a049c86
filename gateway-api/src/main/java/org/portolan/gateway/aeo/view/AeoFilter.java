package org.portolan.gateway.aeo.view;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.portolan.gateway.owned.view.Wanted;
import org.portolan.records.aeo.AeoAuthorisation;

/** Which operators a caller asks for. */
record AeoFilter(
        @Parameter(
                description = "What the last change made of it, whenever that takes effect: CERTIFIED, SUSPENDED or"
                        + " REVOKED")
        @Nullable String status,

        @Parameter(description = "MSP id of the administration that certified the operator", example = "CNCustomsMSP")
        @Nullable String administration,

        @Parameter(description = "The operator's code", example = "AEOCN1234567890") @Nullable String code,

        @Parameter(description = "The operator's identification as a trader", example = "CN9112011605DEMO") @Nullable String trader) {

    Wanted wanted() {
        return Wanted.all()
                .in(Optional.ofNullable(status), "CERTIFIED", "SUSPENDED", "REVOKED")
                .ownedBy("administration", Optional.ofNullable(administration))
                .with(AeoAuthorisation.KIND, "code", Optional.ofNullable(code))
                .with(AeoAuthorisation.KIND, "trader", Optional.ofNullable(trader));
    }
}
