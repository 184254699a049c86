package org.portolan.gateway.subscription;

import java.time.Clock;
import java.util.Optional;
import org.portolan.gateway.access.ApiKeys;
import org.portolan.gateway.access.Caller;
import org.springframework.stereotype.Component;

/**
 * Says who an owner is now. A key counts as it stands in the keys file at this moment; of a token nothing is known but
 * what it said when it was last used, and that not for ever.
 */
@Component
public final class Owners {
    private static final String TOKEN = "token:";

    private final ApiKeys keys;
    private final SubscriptionSettings settings;
    private final Clock clock;

    Owners(ApiKeys keys, SubscriptionSettings settings, Clock clock) {
        this.keys = keys;
        this.settings = settings;
        this.clock = clock;
    }

    /** The owner as a caller with its present rights; nothing if it has none any more. */
    public Optional<Caller> current(Owner owner) {
        if (!owner.caller().id().startsWith(TOKEN)) {
            return keys.named(owner.caller().id());
        }
        return owner.seen().plus(settings.ownerUnseen()).isAfter(clock.instant())
                ? Optional.of(owner.caller())
                : Optional.empty();
    }
}
