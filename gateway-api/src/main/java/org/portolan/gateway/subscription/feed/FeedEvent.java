package org.portolan.gateway.subscription.feed;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.container.ContainerMovementJson;
import org.portolan.records.container.recorded.RecordedMovement;
import org.portolan.records.container.trail.TrailEvent;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;

/**
 * An event with its content and the transaction that recorded it.
 *
 * @param history what the ledger held of the container at the end of the event's block, so that an event which was taken
 *     back or replaced before it came is not told as news
 */
public record FeedEvent(RecordedMovement recorded, TransactionPosition transaction, List<TrailEvent> history) {
    /** The type of messages that carry an event. */
    public static final String TYPE = "container.movement.recorded";

    public FeedEvent {
        history = List.copyOf(history);
    }

    /** How far a reader is that has taken this event. */
    public Marker marker() {
        return Marker.after(recorded.position());
    }

    /**
     * The event in Portolan's own form, canonical JSON. It depends on the ledger alone: whenever and however often the
     * event is sent, it is the same to the byte.
     */
    public byte[] message() {
        return CanonicalJson.write(JsonObject.builder()
                .put("type", TYPE)
                .put("timestamp", transaction.ledgerTime())
                .put("data", data())
                .build());
    }

    private JsonObject data() {
        return JsonObject.builder()
                .put("containerNumber", recorded.movement().container())
                .put("eventId", recorded.eventId().hex())
                .put("event", StrictJson.value(ContainerMovementJson.write(recorded.movement())))
                .put("ledger", ledger())
                .put("retracted", new JsonBoolean(is(TrailEvent::retracted)))
                .put("superseded", new JsonBoolean(is(TrailEvent::superseded)))
                .build();
    }

    private boolean is(Predicate<TrailEvent> state) {
        return history.stream()
                .filter(event -> event.recorded().eventId().equals(recorded.eventId()))
                .anyMatch(state);
    }

    private JsonObject ledger() {
        return JsonObject.builder()
                .put("position", marker())
                .put("block", new JsonInteger(transaction.block()))
                .put("transaction", new JsonInteger(transaction.transaction()))
                .put("event", new JsonInteger(recorded.position().position()))
                .put("transactionId", transaction.transactionId())
                .put("time", transaction.ledgerTime())
                .build();
    }

    /** The message as text. */
    public String messageText() {
        return new String(message(), StandardCharsets.UTF_8);
    }
}
