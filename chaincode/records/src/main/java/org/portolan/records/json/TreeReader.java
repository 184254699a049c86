package org.portolan.records.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.text.PlainText;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Turns tokens into values and refuses what no record may hold, naming the place. */
final class TreeReader {
    static final int DEEPEST = 8;
    static final int LONGEST_TEXT = 4_000;

    private final JsonParser parser;

    TreeReader(JsonParser parser) {
        this.parser = parser;
    }

    /** Reads the value whose first token is the current one. */
    JsonValue value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(parser.getBooleanValue());
            case VALUE_NULL -> throw refused("NULL", "must be left out instead of being null");
            default -> throw refused("NOT_AN_INTEGER", "must be an integer: no fraction, exponent, NaN or infinity");
        };
    }

    private JsonObject object() {
        checkDepth();
        SortedMap<String, JsonValue> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                throw refused("DUPLICATE_FIELD", "stands more than once in the same object");
            }
            parser.nextToken();
            fields.put(name, value());
        }
        return new JsonObject(fields);
    }

    private JsonArray array() {
        checkDepth();
        List<JsonValue> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value());
        }
        return new JsonArray(items);
    }

    private JsonText text() {
        String text = parser.getString();
        if (text.length() > LONGEST_TEXT) {
            throw refused("TOO_LONG", "has more than the " + LONGEST_TEXT + " characters allowed");
        }
        Optional<Reason> fault = PlainText.fault(text);
        if (fault.isPresent()) {
            throw refused(fault.get().code(), fault.get().sentence());
        }
        return new JsonText(text);
    }

    private JsonInteger integer() {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            throw refused("TOO_LARGE", "does not fit 64 bits");
        }
        return new JsonInteger(parser.getLongValue());
    }

    private void checkDepth() {
        if (parser.streamReadContext().getNestingDepth() > DEEPEST) {
            throw refused("TOO_DEEP", "is nested more than " + DEEPEST + " levels deep");
        }
    }

    private InvalidValue refused(String code, String sentence) {
        return new InvalidValue(Reason.at(JsonPath.of(parser.streamReadContext()), code, sentence));
    }
}
