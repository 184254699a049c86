package org.portolan.records.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamContext;

/** Turns tokens into values and refuses what no record may hold, naming the place. */
final class TreeReader {
    static final int DEEPEST = 8;
    static final int LONGEST_TEXT = 4_000;

    private static final int MOST = 100;

    // A number of that many characters does not fit 64 bits, and is not worked out to see it.
    private static final int LONGEST_INTEGER = 20;

    private final List<Reason> faults = new ArrayList<>();
    private final JsonParser parser;
    private final TextRule texts;
    private boolean isTwofold;

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

    /**
     * Reads the same value for fields that judge it by what they want: what no record may hold stands in it as
     * {@link Unfit}, so that a fraction in the place of a text is told as a wrong type, and beside the other faults.
     */
    JsonValue readForFields() {
        JsonValue value = value();
        if (isTwofold) {
            throw new InvalidValue(faults);
        }
        return value;
    }

    /** What fields made of it, now that nothing unfit can have been passed over. */
    <T> T checked(T made) {
        if (!faults.isEmpty()) {
            throw new InvalidValue(faults);
        }
        return made;
    }

    private JsonValue value() {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object();
            case START_ARRAY -> array();
            case VALUE_STRING -> text();
            case VALUE_NUMBER_INT -> integer();
            case VALUE_TRUE, VALUE_FALSE -> new JsonBoolean(parser.getBooleanValue());
            case VALUE_NULL ->
                noted(JsonValue.class, Reason.of(ReasonCode.NULL, "must be left out instead of being null"));
            default ->
                noted(
                        JsonInteger.class,
                        Reason.of(
                                ReasonCode.NOT_AN_INTEGER,
                                "must be an integer: no fraction, exponent, NaN or infinity"));
        };
    }

    private JsonObject object() {
        checkDepth();
        SortedMap<String, JsonValue> fields = new TreeMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            if (fields.containsKey(name)) {
                isTwofold = true;
                noted(
                        JsonValue.class,
                        Reason.of(ReasonCode.DUPLICATE_FIELD, "stands more than once in the same object"));
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
            return noted(
                    JsonText.class,
                    Reason.of(ReasonCode.TOO_LONG, "has more than the " + LONGEST_TEXT + " characters allowed"));
        }
        Optional<Reason> fault = texts.fault(this::field, text);
        if (fault.isPresent()) {
            return noted(JsonText.class, fault.get());
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
        if (parser.getStringLength() > LONGEST_INTEGER || parser.getNumberType() == JsonParser.NumberType.BIG_INTEGER) {
            return noted(JsonInteger.class, Reason.of(ReasonCode.TOO_LARGE, "does not fit 64 bits"));
        }
        return new JsonInteger(parser.getLongValue());
    }

    private void checkDepth() {
        if (parser.streamReadContext().getNestingDepth() > DEEPEST) {
            throw new InvalidValue(
                    here(Reason.of(ReasonCode.TOO_DEEP, "is nested more than " + DEEPEST + " levels deep")));
        }
    }

    private JsonValue noted(Class<? extends JsonValue> kind, Reason reason) {
        if (faults.size() < MOST) {
            faults.add(here(reason));
        }
        return new Unfit(kind, reason);
    }

    private Reason here(Reason reason) {
        return reason.under(JsonPath.of(parser.streamReadContext()));
    }

    /**
     * What stands where a value should, and why no record may hold it; never part of a value that is given out.
     *
     * @param kind the values that it would be one of, if it were fit
     */
    record Unfit(Class<? extends JsonValue> kind, Reason reason) implements JsonValue {}
}
