package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.media.Schema;

/** By what a target is shown who sends, for readers of the description. */
@Schema(
        name = "SubscriptionAuthentication",
        description = "By what the target is shown, beside the signature, who sends. Kept encrypted and never shown.")
record AuthenticationDescribed(
        @Schema(
                description = "HEADER: name and value. OAUTH2: client credentials at tokenUrl.",
                allowableValues = {"HEADER", "OAUTH2"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        String kind,

        @Schema(
                description = "Of a header. None by which messages are carried, described or signed.",
                example = "Authorization")
        String name,

        @Schema(description = "Of a header: 1 to 2,000 visible ASCII characters.", example = "Bearer 2YotnFZFEjr1zCsic")
        String value,

        @Schema(description = "By the rules for target addresses.", example = "https://example.org/oauth2/token")
        String tokenUrl,

        @Schema(description = "Sent with the secret as HTTP Basic.")
        String clientId,

        @Schema(description = "1 to 1,000 ASCII characters.")
        String clientSecret,

        @Schema(description = "Optional, as the authorization server wants it.")
        String scope) {}
