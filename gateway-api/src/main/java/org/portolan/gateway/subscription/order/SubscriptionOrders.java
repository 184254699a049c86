package org.portolan.gateway.subscription.order;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.problem.Reasons;
import org.portolan.gateway.reading.NothingThere;
import org.portolan.gateway.subscription.Owner;
import org.portolan.gateway.subscription.PauseReason;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.SubscriptionId;
import org.portolan.gateway.subscription.SubscriptionSecrets;
import org.portolan.gateway.subscription.SubscriptionState;
import org.portolan.gateway.subscription.Subscriptions;
import org.portolan.gateway.subscription.authentication.Authentication;
import org.portolan.gateway.subscription.authentication.Authentications;
import org.portolan.gateway.subscription.delivery.Deliveries;
import org.portolan.gateway.subscription.feed.EventFilter;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.Sights;
import org.portolan.gateway.subscription.refusal.Refusal;
import org.portolan.gateway.subscription.refusal.RefusedEvents;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.springframework.stereotype.Component;

/** Carries out what owners order; a subscription of somebody else is as one that does not exist. */
@Component
public final class SubscriptionOrders {
    private static final Duration ANSWER_UNDER_WAY = Duration.ofMinutes(1);

    private final Subscriptions subscriptions;
    private final SubscriptionSecrets secrets;
    private final Deliveries deliveries;
    private final Authentications authentications;
    private final RefusedEvents refusals;
    private final Admission admission;
    private final Sights sights;
    private final Clock clock;

    SubscriptionOrders(
            Subscriptions subscriptions,
            SubscriptionSecrets secrets,
            Deliveries deliveries,
            Authentications authentications,
            RefusedEvents refusals,
            Admission admission,
            Sights sights,
            Clock clock) {
        this.subscriptions = subscriptions;
        this.secrets = secrets;
        this.deliveries = deliveries;
        this.authentications = authentications;
        this.refusals = refusals;
        this.admission = admission;
        this.sights = sights;
        this.clock = clock;
    }

    /** The caller's own, the oldest first. */
    public List<Subscription> list(Caller caller) {
        subscriptions.seen(caller);
        return subscriptions.of(caller);
    }

    /** One of the caller's own. */
    public Subscription find(Caller caller, String id) {
        return Optional.of(id)
                .filter(SubscriptionId::isOne)
                .map(SubscriptionId::new)
                .flatMap(subscriptions::find)
                .filter(found -> found.owner().caller().id().equals(caller.id()))
                .orElseThrow(NothingThere::new);
    }

    /** Makes one, from which the first messages go out at once. */
    public Subscription create(Caller caller, NewSubscription wanted) {
        return create(caller, SubscriptionId.random(), wanted);
    }

    /** The same under a name that the caller's form has; one that is there under it is left as it is. */
    public Subscription create(Caller caller, SubscriptionId id, NewSubscription wanted) {
        sights.require(caller, "types", wanted.filter().types());
        admission.require(wanted.destination().url());
        wanted.authentication().ifPresent(admission::require);
        var now = clock.instant();
        var fresh = new Subscription(
                id,
                new Owner(caller, now),
                wanted.destination(),
                wanted.filter(),
                new Subscription.Status(SubscriptionState.ACTIVE, Optional.empty(), 0, now),
                new Subscription.Progress(wanted.from(), wanted.from(), 0, Optional.empty(), 0));
        // One at a time, so that two requests cannot both take the last place.
        synchronized (this) {
            if (subscriptions.find(id).isPresent()) {
                return find(caller, id.id());
            }
            admission.requireRoom(caller);
            subscriptions.add(fresh, secrets.seal(fresh.id(), wanted.secret()));
            wanted.authentication().ifPresent(given -> authentications.replace(fresh.id(), given));
        }
        return attended(fresh);
    }

    /** Changes the address and the filter; the marker stays. */
    public Subscription change(Subscription known, Subscription.Destination destination, EventFilter filter) {
        sights.require(known.owner().caller(), "types", filter.types());
        admission.require(destination.url());
        subscriptions.change(known.id(), destination, filter);
        return attended(known);
    }

    /** Sends nothing more until it is resumed. */
    public Subscription pause(Subscription known) {
        subscriptions.pause(known.id(), PauseReason.BY_OWNER);
        return attended(known);
    }

    /** Goes on where it stopped, and at once. */
    public Subscription resume(Caller caller, Subscription known) {
        subscriptions.seen(caller);
        subscriptions.resume(known.id());
        return attended(known);
    }

    /** Sends everything behind the marker again; a marker ahead of the subscription's own would skip what is between. */
    public Subscription replay(Subscription known, Marker from) {
        if (!subscriptions.replay(known.id(), from)) {
            var position =
                    subscriptions.find(known.id()).orElse(known).progress().marker();
            throw Reasons.problem(Reason.at(
                            "from",
                            ReasonCode.LEDGER_POSITION,
                            "must not lie ahead of the subscription's position, which is " + position
                                    + ": what comes after that is sent anyway, and nothing of it is skipped"))
                    .exception();
        }
        return attended(known);
    }

    /** Signs with a new secret from now on, and for a while with the old one too. */
    public Subscription replaceSecret(Subscription known, SharedSecret fresh) {
        secrets.replace(known.id(), fresh);
        return attended(known);
    }

    /**
     * The same by a form that was made at a revision: what is sent twice from it changes the secret once, and is answered
     * with the same one as long as the first answer may have been lost.
     */
    public Optional<SharedSecret> replaceSecret(Subscription known, long revision, SharedSecret fresh) {
        if (secrets.replace(known.id(), revision, fresh)) {
            attended(known);
            return Optional.of(fresh);
        }
        return secrets.replacedSince(known.id(), clock.instant().minus(ANSWER_UNDER_WAY));
    }

    /** Refuses a token endpoint that may not be asked. */
    public void requireTarget(Authentication given) {
        admission.require(given);
    }

    /** Shows the target by this who sends, from now on. */
    public Subscription authenticate(Subscription known, Authentication given) {
        admission.require(given);
        authentications.replace(known.id(), given);
        return attended(known);
    }

    /** Shows the target by its signature only who sends. */
    public Subscription authenticateNoMore(Subscription known) {
        authentications.remove(known.id());
        return attended(known);
    }

    /** What the target refused for good, behind a place on the ledger. */
    public List<Refusal> refusals(Subscription known, Marker after, int most) {
        return refusals.after(known.id(), after, most);
    }

    /** Sends what was refused once more, in the order of the ledger: one event, or all. */
    public Subscription sendAgain(Subscription known, Optional<String> eventId) {
        return attendedIfAny(known, refusals.again(known.id(), eventId), eventId);
    }

    /** Gives up what was refused: one event, or all. */
    public Subscription giveUp(Subscription known, Optional<String> eventId) {
        return attendedIfAny(known, refusals.forget(known.id(), eventId), eventId);
    }

    /** Ends it. */
    public void delete(Subscription known) {
        subscriptions.delete(known.id());
        deliveries.attend(known.id());
    }

    /** The secret that a subscription was made with, for as long as the answer to its form may have been lost. */
    public Optional<SharedSecret> secretOfNew(Subscription made) {
        boolean isNew = made.status().created().plus(ANSWER_UNDER_WAY).isAfter(clock.instant());
        return isNew ? secrets.valid(made.id()).stream().findFirst() : Optional.empty();
    }

    private Subscription attendedIfAny(Subscription known, int changed, Optional<String> eventId) {
        if (changed == 0 && eventId.isPresent()) {
            throw new NothingThere();
        }
        return attended(known);
    }

    private Subscription attended(Subscription known) {
        deliveries.attend(known.id());
        return subscriptions.find(known.id()).orElseThrow(NothingThere::new);
    }
}
