package org.portolan.gateway.subscription.delivery;

import java.util.Optional;
import org.portolan.gateway.subscription.Subscription;
import org.portolan.gateway.subscription.delivery.form.Message;
import org.portolan.gateway.subscription.feed.FeedEntry;
import org.portolan.gateway.subscription.feed.FeedEntry.Change;
import org.portolan.gateway.subscription.feed.FeedEntry.Movement;

/** The messages in which a subscription tells of entries; none where its form has no words for one. */
record RoundMessages(Subscription subscription, LedgerSide ledger, Sender sender) {

    /** The message with the event, if the owner wants it. */
    Optional<Message> wanted(FeedEntry entry) {
        return switch (entry) {
            case Movement movement ->
                Optional.of(ledger.feed().event(movement))
                        .filter(event ->
                                subscription.filter().matches(event.recorded().movement()))
                        .flatMap(event -> sender.message(subscription, event));
            case Change change ->
                Optional.of(change).filter(subscription.filter()::matches).flatMap(this::of);
        };
    }

    /** The message with the event, whatever the owner wants by now. */
    Optional<Message> of(FeedEntry entry) {
        return switch (entry) {
            case Movement movement -> sender.message(subscription, ledger.feed().event(movement));
            case Change change -> sender.message(subscription, ledger.changes().change(change));
        };
    }
}
