package org.portolan.gateway.subscription.delivery.form;

import java.util.Optional;
import org.portolan.gateway.subscription.delivery.log.Delivery.Sent;
import org.portolan.gateway.subscription.feed.FeedChange;
import org.portolan.gateway.subscription.feed.FeedEvent;
import org.portolan.records.container.ContainerNumber;

/** A body with what the sender says of it: an event of the ledger, or a sample. */
public record Message(Sent sent, byte[] body) {

    /** A message with an event; nothing for an event that the form has no words for. */
    public static Optional<Message> of(FeedEvent event, MessageForm form) {
        var sent = new Sent(
                Sent.EVENT,
                event.recorded().eventId().hex(),
                event.recorded().movement().container().map(ContainerNumber::toString),
                Optional.of(event.marker().toString()));
        return form.body(event).map(body -> new Message(sent, body));
    }

    /** A message with a change of a record; nothing for a form that has no words for records. */
    public static Optional<Message> of(FeedChange change, MessageForm form) {
        var sent = new Sent(
                Sent.EVENT,
                change.entry().eventId(),
                Optional.empty(),
                Optional.of(change.marker().toString()));
        return form.body(change).map(body -> new Message(sent, body));
    }

    /** The same content under an id that no event has, and without a place on the ledger. */
    public static Message sample(String id, FeedEvent event, MessageForm form) {
        var sent = new Sent(
                Sent.SAMPLE,
                id,
                Optional.of(event.recorded().movement().containerNumber().toString()),
                Optional.empty());
        return new Message(sent, form.body(event).orElseThrow());
    }
}
