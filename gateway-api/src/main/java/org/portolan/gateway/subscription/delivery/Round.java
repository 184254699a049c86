package org.portolan.gateway.subscription.delivery;

import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.portolan.gateway.access.Caller;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.delivery.form.Message;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.FeedEntry.Movement;
import org.portolan.gateway.subscription.feed.Marker;
import org.portolan.gateway.subscription.feed.Sight;
import org.portolan.gateway.subscription.outbound.TargetAnswer;
import org.portolan.gateway.subscription.refusal.FinalRefusal;
import org.portolan.gateway.subscription.refusal.RefusedEvents;
import org.portolan.gateway.subscription.signature.SharedSecret;
import org.portolan.records.container.ContainerNumber;

/** What is sent while a subscription, its owner and its secrets are as they were read; an order or a failure ends it. */
final class Round {
    private static final int BATCH = 200;

    /** How a round ended. */
    sealed interface End {

        /** Everything that there was is told. */
        record Told() implements End {}

        /** There may be more, or an order came. */
        record More() implements End {}

        /** The target did not take an event. */
        record Failed(TargetAnswer answer) implements End {}

        /** The target wants no more. */
        record Gone() implements End {}

        /** The target refuses more than is set aside. */
        record Refusing() implements End {}
    }

    /** In whose right, and signed by what. */
    record Means(Caller caller, List<SharedSecret> secrets) {}

    private final Subscription subscription;
    private final Means means;
    private final RoundMaker tools;
    private final LateContainers late;
    private final BooleanSupplier isOverruled;
    private final RoundMessages messages;
    private final Sight sight;
    private final boolean limited;
    /** How far it has read. */
    private Marker marker;

    /** How far it has come by what its owner may know: events that were sent, and ends of blocks. */
    private Marker settled;

    private int attempt;

    Round(Subscription subscription, Means means, LateContainers late, BooleanSupplier isOverruled, RoundMaker tools) {
        this.subscription = subscription;
        this.means = means;
        this.late = late;
        this.isOverruled = isOverruled;
        this.tools = tools;
        this.messages = new RoundMessages(subscription, tools.ledger(), tools.sender());
        this.sight = tools.ledger().sights().newSight();
        this.limited = !tools.ledger().sights().isUnlimited(means.caller());
        this.marker = subscription.progress().marker();
        this.settled = marker;
        this.attempt = subscription.progress().failures() + 1;
    }

    End run() {
        var stopped = sendAgain();
        if (stopped.isEmpty() && limited && movements()) {
            stopped = sendOpened();
        }
        return stopped.orElseGet(this::sendAll);
    }

    private boolean movements() {
        return subscription.filter().types().movements();
    }

    /** What names no container comes after what belongs to one. */
    private End sendAll() {
        var end = sendNext();
        return end instanceof End.Told && movements() ? sendShared().orElse(end) : end;
    }

    private Optional<End> sendShared() {
        long last = tools.ledger().position().block();
        var entries = untold(subscription.progress().start(), last);
        while (!entries.isEmpty()) {
            for (var entry : entries) {
                var stopped = sees(entry) ? sendShared(entry) : Optional.<End>empty();
                if (stopped.isPresent()) {
                    return stopped;
                }
            }
            entries = untold(Marker.after(entries.getLast().position()), last);
        }
        return Optional.empty();
    }

    private List<Movement> untold(Marker behind, long last) {
        return tools.ledger().shared().after(behind, last, subscription, means.caller(), BATCH);
    }

    private Optional<End> sendShared(Movement entry) {
        if (isOverruled.getAsBoolean()) {
            return Optional.of(new End.More());
        }
        var message = messages.wanted(entry);
        var stopped = message.flatMap(known -> hand(entry, known));
        if (stopped.isEmpty()) {
            tools.kept().progress().toldShared(subscription, entry.eventId());
            if (message.isPresent()) {
                attempt = 1;
                tools.kept().progress().reached(subscription, settled);
            }
        }
        return stopped;
    }

    private boolean sees(FeedEntry entry) {
        return sight.sees(means.caller(), entry, subscription.filter().containers());
    }

    /** Sends what was set aside and its owner wants sent once more, in the order of the ledger. */
    private Optional<End> sendAgain() {
        for (var refusal : tools.kept().refusals().wantedAgain(subscription.id())) {
            var entry = refusal.entry();
            if (!sees(entry)) {
                tools.kept().refusals().leave(subscription.id(), entry);
                continue;
            }
            if (isOverruled.getAsBoolean()) {
                return Optional.of(new End.More());
            }
            var message = messages.of(entry);
            var stopped = message.flatMap(known -> hand(entry, known));
            if (stopped.isPresent()) {
                return stopped;
            }
            if (message.isEmpty()) {
                tools.kept().refusals().remove(subscription.id(), entry);
            }
            attempt = 1;
        }
        return Optional.empty();
    }

    private End sendNext() {
        long last = tools.ledger().position().block();
        for (boolean more = true; more; ) {
            var entries = tools.ledger()
                    .all()
                    .between(marker, last, subscription.filter().ofFeed(), BATCH);
            var stopped = pass(entries);
            if (stopped.isPresent()) {
                return stopped.get();
            }
            more = entries.size() == BATCH;
        }
        // Told is the end of the block, whatever is in it: a place in it would tell of what the owner may not see.
        settled = marker.orLater(Marker.endOf(last));
        if (!settled.equals(subscription.progress().marker())) {
            tools.kept().progress().reached(subscription, settled);
        }
        tools.metrics().hasNothingToSend(subscription.id());
        return new End.Told();
    }

    private Optional<End> pass(List<FeedEntry> entries) {
        sight.prepare(
                means.caller(),
                entries.stream().flatMap(entry -> entry.container().stream()).toList());
        for (var entry : entries) {
            var stopped = pass(entry);
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        return Optional.empty();
    }

    /** Sends what came to be visible without an event of its own. */
    private Optional<End> sendOpened() {
        for (var container : late.opened(means.caller(), subscription)) {
            if (sight.sees(means.caller(), container)) {
                var stopped = sendMissed(container, settled);
                if (stopped.isPresent()) {
                    return stopped;
                }
            }
        }
        late.done();
        return Optional.empty();
    }

    /** Passes an entry: sent if it is the owner's to see, with what was hidden of its container until now. */
    private Optional<End> pass(FeedEntry entry) {
        if (isOverruled.getAsBoolean()) {
            return Optional.of(new End.More());
        }
        var behind = Marker.after(entry.position());
        if (sees(entry)) {
            // Only a container has a past that may have been hidden until now; of a record later changes are told
            // alone.
            var stopped = limited && entry instanceof Movement movement
                    ? sendMissed(movement.container().orElseThrow(), behind)
                    : send(entry, behind);
            if (stopped.isPresent()) {
                return stopped;
            }
        }
        marker = behind;
        return Optional.empty();
    }

    private Optional<End> sendMissed(ContainerNumber container, Marker upTo) {
        Marker told = Marker.START;
        for (var missed = late.missed(subscription, container, upTo);
                !missed.isEmpty();
                missed = late.missed(container, told, upTo)) {
            for (var entry : missed) {
                told = Marker.after(entry.position());
                var stopped = send(entry, told.equals(upTo) ? upTo : settled);
                if (stopped.isPresent()) {
                    return stopped;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<End> send(FeedEntry entry, Marker reached) {
        if (isOverruled.getAsBoolean()) {
            return Optional.of(new End.More());
        }
        var message = messages.wanted(entry);
        if (message.isEmpty()) {
            return Optional.empty();
        }
        tools.metrics().isAt(subscription.id(), marker);
        var stopped = hand(entry, message.get());
        if (stopped.isPresent()) {
            return stopped;
        }
        attempt = 1;
        settled = reached;
        if (limited && entry instanceof Movement movement) {
            var container = movement.container().orElseThrow();
            tools.kept().progress().reached(subscription, reached, container, Marker.after(entry.position()));
        } else {
            tools.kept().progress().reached(subscription, reached);
        }
        return Optional.empty();
    }

    /** Hands a message over; what is refused for good counts as done, because it is set aside. */
    private Optional<End> hand(FeedEntry entry, Message message) {
        var answer = tools.sender().send(subscription, means.secrets(), message, attempt);
        var refusals = tools.kept().refusals();
        if (FinalRefusal.is(answer, subscription.destination().kind(), attempt)) {
            if (refusals.count(subscription.id()) >= RefusedEvents.MOST) {
                return Optional.of(new End.Refusing());
            }
            refusals.add(subscription.id(), entry, answer);
            return Optional.empty();
        }
        if (!answer.isTaken()) {
            return Optional.of(answer.isGone() ? new End.Gone() : new End.Failed(answer));
        }
        refusals.remove(subscription.id(), entry);
        return Optional.empty();
    }
}
