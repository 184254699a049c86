package org.portolan.records.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Turns tokens into values and refuses what no record may hold, naming the place. */
final class TreeReader {
    static final int DEEPEST = 8;
    static final int LONGEST_TEXT = 4_000;

    private static final int MOST = 100;
    private static final JsonText IN_ITS_PLACE = new JsonText("");

    private final List<Reason> faults = new ArrayList<>();
    private final JsonParser parser;
    private final TextRule texts;

    TreeReader(JsonParser parser, TextRule texts) {
        this.parser = parser;
        this.texts = texts;
    }

    /** Reads the value whose first token is the current one, or refuses it for all that it holds and no record may hold. */
    JsonValue read() {
        JsonValue value = value();
        if (!faults.isEmpty()) {
            throw new InvalidValue(faults);
        }
        return value;
    }

    private JsonValue value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(parser.getBooleanValue());
            case VALUE_NULL -> noted("NULL", "must be left out instead of being null");
            default -> noted("NOT_AN_INTEGER", "must be an integer: no fraction, exponent, NaN or infinity");
        };
    }

    private JsonObject object() {
        checkDepth();
        SortedMap<String, JsonValue> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                noted("DUPLICATE_FIELD", "stands more than once in the same object");
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

    private JsonValue text() {
        String text = parser.getString();
        if (text.length() > LONGEST_TEXT) {
            return noted("TOO_LONG", "has more than the " + LONGEST_TEXT + " characters allowed");
        }
        Optional<Reason> fault = texts.fault(field(), text);
        if (fault.isPresent()) {
            return noted(fault.get().code(), fault.get().sentence());
        }
        return new JsonText(text);
    }

    /** The field that the text is in, by itself or as an element of its list; none at the top. */
    private String field() {
        TokenStreamContext context = parser.streamReadContext();
        while (context.inArray()) {
            context = context.getParent();
        }
        return context.inObject() ? context.currentName() : "";
    }

    private JsonValue integer() {
        if (parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return noted("TOO_LARGE", "does not fit 64 bits");
        }
        return new JsonInteger(parser.getLongValue());
    }

    private void checkDepth() {
        if (parser.streamReadContext().getNestingDepth() > DEEPEST) {
            throw new InvalidValue(here("TOO_DEEP", "is nested more than " + DEEPEST + " levels deep"));
        }
    }

    private JsonValue noted(String code, String sentence) {
        if (faults.size() < MOST) {
            faults.add(here(code, sentence));
        }
        return IN_ITS_PLACE;
    }

    private Reason here(String code, String sentence) {
        return Reason.at(JsonPath.of(parser.streamReadContext()), code, sentence);
    }
}
