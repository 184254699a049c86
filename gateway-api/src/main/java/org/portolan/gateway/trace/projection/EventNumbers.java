package org.portolan.gateway.trace.projection;

import com.google.protobuf.ByteString;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.portolan.gateway.blocks.content.LedgerTransaction;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;

/**
 * The place of each event among those that its transaction was asked to record: the same number that the reporter was
 * told. The contract's answer stands in the block; an event that it does not name has none.
 */
final class EventNumbers {
    private final Map<String, Integer> numbers = new HashMap<>();

    private EventNumbers() {}

    static EventNumbers of(LedgerTransaction transaction) {
        var read = new EventNumbers();
        try {
            read.results(transaction.answer());
        } catch (InvalidValue notOurs) {
            // Another contract's answer has another form; its writes have no numbers.
            return new EventNumbers();
        }
        return read;
    }

    Optional<Integer> of(String eventId) {
        return Optional.ofNullable(numbers.get(eventId));
    }

    private void results(ByteString answer) {
        if (!answer.isEmpty()
                && StrictJson.value(answer.toByteArray()) instanceof JsonObject(var fields)
                && fields.get("results") instanceof JsonArray(var items)) {
            items.forEach(this::result);
        }
    }

    private void result(JsonValue item) {
        if (item instanceof JsonObject(var fields)
                && fields.get("eventId") instanceof JsonText(var eventId)
                && fields.get("position") instanceof JsonInteger(long number)
                && number >= 0
                && number < Integer.MAX_VALUE) {
            numbers.put(eventId, (int) number);
        }
    }
}
