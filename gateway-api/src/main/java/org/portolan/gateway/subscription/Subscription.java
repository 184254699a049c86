package org.portolan.gateway.subscription;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;

/** One subscription with all that is durable of it, except its secrets. */
public record Subscription(
        SubscriptionId id, Owner owner, Destination destination, EventFilter filter, Status status, Progress progress) {

    /**
     * Where messages go, and in which form.
     *
     * @param authentication by what else than the signature the target is shown who sends
     */
    public record Destination(SubscriptionKind kind, URI url, Optional<AuthenticationKind> authentication) {
        public Destination(SubscriptionKind kind, URI url) {
            this(kind, url, Optional.empty());
        }
    }

    /**
     * Whether it goes on, and why not.
     *
     * @param revision changes with every order of the owner: what was under way before it does not count after it
     */
    public record Status(SubscriptionState state, Optional<PauseReason> reason, long revision, Instant created) {}

    /**
     * How far it has come.
     *
     * @param start where it began, or was last told to begin anew
     * @param marker up to where the target has taken everything
     * @param failures attempts in a row that failed
     * @param refused events that the target refused for good and that are set aside
     */
    public record Progress(Marker start, Marker marker, int failures, Optional<Instant> failingSince, int refused) {}

    /** Whether events are sent. */
    public boolean isActive() {
        return status.state() == SubscriptionState.ACTIVE;
    }
}
