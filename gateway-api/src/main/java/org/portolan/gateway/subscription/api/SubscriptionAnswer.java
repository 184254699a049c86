package org.portolan.gateway.subscription.api;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.gateway.subscription.AuthenticationKind;
import org.portolan.gateway.subscription.PauseReason;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.feed.Criterion;

/** A subscription as its owner sees it. */
@Schema(name = "Subscription")
public record SubscriptionAnswer(
        String id,
        String kind,
        String url,
        Set<String> containers,
        Set<String> eventTypes,
        Set<String> eventCodes,
        Set<String> locations,

        @Schema(description = "Types of messages that are sent, if any were named; movements alone, if not.")
        Optional<List<String>> types,

        @Schema(description = "ACTIVE or PAUSED") String state,

        @Schema(
                description =
                        "Why it is paused: BY_OWNER, TARGET_GONE (it answered 410), TARGET_FAILING (for days), TARGET_REFUSING (too many events refused for good),"
                                + " OWNER_UNKNOWN (the key ended), SECRET_LOST (a new secret is needed).")
        Optional<String> pauseReason,

        @Schema(
                description =
                        "The ledger position up to which the target has taken everything; start before the first event, and of a whole block 12-999999999-999999999.",
                example = "12-0-3")
        String position,

        @Schema(description = "Attempts in a row that failed.")
        int failures,

        Optional<String> failingSince,

        @Schema(description = "Events that the target refused for good: see refusals.")
        int refused,

        @Schema(description = "HEADER or OAUTH2, where the target is shown more than the signature; never its content.")
        Optional<String> authentication,

        String created,

        @Schema(description = "Shown once, when it is new: keep it. whsec_ and Base64.")
        Optional<String> secret) {

    /** Without the secret. */
    public static SubscriptionAnswer of(Subscription subscription) {
        return of(subscription, Optional.empty());
    }

    static SubscriptionAnswer of(Subscription subscription, Optional<String> secret) {
        var filter = subscription.filter();
        var progress = subscription.progress();
        return new SubscriptionAnswer(
                subscription.id().id(),
                subscription.destination().kind().name(),
                subscription.destination().url().toString(),
                filter.values(Criterion.CONTAINER),
                filter.values(Criterion.EVENT_TYPE),
                filter.values(Criterion.EVENT_CODE),
                filter.values(Criterion.LOCATION),
                Optional.of(filter.types().named().stream().sorted().toList()).filter(named -> !named.isEmpty()),
                subscription.status().state().name(),
                subscription.status().reason().map(PauseReason::name),
                progress.marker().toString(),
                progress.failures(),
                progress.failingSince().map(Object::toString),
                progress.refused(),
                subscription.destination().authentication().map(AuthenticationKind::name),
                subscription.status().created().toString(),
                secret);
    }

    /** A caller's own subscriptions. */
    @Schema(name = "Subscriptions")
    record Page(List<SubscriptionAnswer> subscriptions, Optional<String> next) {}
}
