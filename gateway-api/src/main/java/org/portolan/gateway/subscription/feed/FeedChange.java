package org.portolan.gateway.subscription.feed;

import java.nio.charset.StandardCharsets;
import org.portolan.gateway.blocks.content.TransactionPosition;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.StrictJson;
import org.portolan.records.ledger.Telling;
import org.portolan.records.member.MspId;

/**
 * A change of a record with what all members see of it. What is confidential is in no message: a reader with the right
 * to it asks for it.
 *
 * @param by who changed the record, or spoke about it
 * @param content the public part as the change left it, or what was said
 */
public record FeedChange(FeedEntry.Change entry, MspId by, String content, TransactionPosition transaction) {

    /** How far a reader is that has taken this change. */
    public Marker marker() {
        return Marker.after(entry.position());
    }

    /** The change in Portolan's own form, canonical JSON, which depends on the ledger alone. */
    public byte[] message() {
        var telling = ToldKinds.telling(entry.record().kind()).orElseThrow();
        return CanonicalJson.write(JsonObject.builder()
                .put("type", telling.type(entry.status()))
                .put("timestamp", transaction.ledgerTime())
                .put("data", data(telling))
                .build());
    }

    private JsonObject data(Telling telling) {
        return JsonObject.builder()
                .put("kind", telling.name())
                .put("owner", entry.record().owner())
                .put("id", entry.record().id())
                .put("eventId", entry.eventId())
                .put("status", entry.status())
                .put("by", by)
                .put("content", StrictJson.value(content.getBytes(StandardCharsets.UTF_8)))
                .put("ledger", ledger())
                .build();
    }

    private JsonObject ledger() {
        return JsonObject.builder()
                .put("position", marker())
                .put("block", new JsonInteger(transaction.block()))
                .put("transaction", new JsonInteger(transaction.transaction()))
                .put("event", new JsonInteger(entry.position().position()))
                .put("transactionId", transaction.transactionId())
                .put("time", transaction.ledgerTime())
                .build();
    }

    /** The message as text. */
    public String messageText() {
        return new String(message(), StandardCharsets.UTF_8);
    }
}
