package org.portolan.records.json;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/** The fields of one object, each taken once; what nobody takes is an unknown field. Refusals carry the field's path. */
public final class JsonFields {
    private final SortedMap<String, JsonValue> left;

    private JsonFields(JsonObject object) {
        this.left = new TreeMap<>(object.fields());
    }

    /** Turns an object into a record and refuses any field that the reader did not take. */
    public static <T> T read(JsonValue value, Function<JsonFields, T> reader) {
        JsonFields fields = new JsonFields(expect(value, JsonObject.class, "an object"));
        T result = reader.apply(fields);
        if (!fields.left.isEmpty()) {
            String unknown = JsonPath.shown(fields.left.firstKey());
            throw new InvalidValue(Reason.at(unknown, "UNKNOWN_FIELD", "is not a field of this record"));
        }
        return result;
    }

    /** A mandatory text or code. */
    public <T> T required(String name, Function<String, T> type) {
        return present(name, optional(name, type));
    }

    /** A mandatory text whose form the record itself checks. */
    public String text(String name) {
        return required(name, Function.identity());
    }

    /** A text or code that may be missing. */
    public <T> Optional<T> optional(String name, Function<String, T> type) {
        return take(
                name,
                value -> type.apply(expect(value, JsonText.class, "a text").text()));
    }

    /** A text that may be missing and whose form the record itself checks. */
    public Optional<String> optionalText(String name) {
        return optional(name, Function.identity());
    }

    /** An integer that may be missing. */
    public Optional<Long> integer(String name) {
        return take(
                name, value -> expect(value, JsonInteger.class, "an integer").number());
    }

    /** A true or false that may be missing. */
    public Optional<Boolean> truth(String name) {
        return take(
                name, value -> expect(value, JsonBoolean.class, "true or false").truth());
    }

    /** A mandatory object. */
    public <T> T object(String name, Function<JsonFields, T> reader) {
        return present(name, optionalObject(name, reader));
    }

    /** An object that may be missing. */
    public <T> Optional<T> optionalObject(String name, Function<JsonFields, T> reader) {
        return take(name, value -> read(value, reader));
    }

    /** A list of texts or codes; a missing list is an empty one. */
    public <T> List<T> texts(String name, int most, Function<String, T> type) {
        return items(
                name,
                most,
                value -> type.apply(expect(value, JsonText.class, "a text").text()));
    }

    /** A list of objects; a missing list is an empty one. */
    public <T> List<T> objects(String name, int most, Function<JsonFields, T> reader) {
        return items(name, most, value -> read(value, reader));
    }

    /** A list of integers of 32 bits; a missing list is an empty one. */
    public List<Integer> smallIntegers(String name, int most) {
        return items(name, most, value -> {
            long number = expect(value, JsonInteger.class, "an integer").number();
            if (number != (int) number) {
                throw new InvalidValue(Reason.of("TOO_LARGE", "does not fit 32 bits"));
            }
            return (int) number;
        });
    }

    private <T> List<T> items(String name, int most, Function<JsonValue, T> reader) {
        return take(
                        name,
                        value -> items(expect(value, JsonArray.class, "a list").items(), most, reader))
                .orElse(List.of());
    }

    private static <T> List<T> items(List<JsonValue> values, int most, Function<JsonValue, T> reader) {
        if (values.isEmpty() || values.size() > most) {
            throw new InvalidValue(Reason.of("LIST_SIZE", "must have 1 to " + most + " elements or be left out"));
        }
        List<T> items = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            items.add(under("[" + index + "]", values.get(index), reader));
        }
        return List.copyOf(items);
    }

    private <T> Optional<T> take(String name, Function<JsonValue, T> reader) {
        return Optional.ofNullable(left.remove(name)).map(value -> under(name, value, reader));
    }

    private static <T> T present(String name, Optional<T> value) {
        return value.orElseThrow(() -> new InvalidValue(Reason.at(name, "MISSING_FIELD", "is mandatory and missing")));
    }

    private static <T> T under(String place, JsonValue value, Function<JsonValue, T> reader) {
        try {
            return reader.apply(value);
        } catch (InvalidValue refusal) {
            throw refusal.under(place);
        }
    }

    private static <T extends JsonValue> T expect(JsonValue value, Class<T> kind, String named) {
        if (kind.isInstance(value)) {
            return kind.cast(value);
        }
        throw new InvalidValue(Reason.of("WRONG_TYPE", "must be " + named));
    }
}
