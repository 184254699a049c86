package org.portolan.records.json;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.text.NearestName;

/**
 * The fields of one object, each taken once; what nobody takes is an unknown field. Refusals carry the field's path, and
 * tell all faults of the object.
 */
public final class JsonFields {
    private final SortedMap<String, JsonValue> written;
    private final Optional<List<Reason>> listed;
    private final Set<String> taken = new TreeSet<>();
    private final List<String> asked = new ArrayList<>();

    private JsonFields(JsonObject object, Optional<List<Reason>> listed) {
        this.written = object.fields();
        this.listed = listed;
    }

    /** Fields that note their faults in the list, where others throw the first one. */
    static JsonFields listing(JsonObject object, List<Reason> faults) {
        return new JsonFields(object, Optional.of(faults));
    }

    /** Turns an object into a record and refuses any field that the reader did not take. */
    public static <T> T read(JsonValue value, Function<JsonFields, T> reader) {
        JsonObject object = expect(value, JsonObject.class, "an object");
        try {
            return new JsonFields(object, Optional.empty()).whole(reader);
        } catch (InvalidValue first) {
            throw FaultSearch.all(object, reader, first);
        }
    }

    <T> T whole(Function<JsonFields, T> reader) {
        T result;
        try {
            result = reader.apply(this);
        } catch (InvalidValue | NullPointerException | IllegalStateException unfinished) {
            // The reader may not have asked for all that it knows; what is written like a field that it misses is told.
            listed.ifPresent(faults -> faults.addAll(misspelt()));
            throw unfinished;
        }
        if (taken.size() < written.size()) {
            throw new InvalidValue(left().map(name -> unknown(name, NearestName.to(name, asked)))
                    .toList());
        }
        return result;
    }

    /** Fields that nobody took and that are written like one that is missing. */
    private List<Reason> misspelt() {
        List<String> missing =
                asked.stream().filter(name -> !written.containsKey(name)).toList();
        return left().filter(name -> !asked.contains(name))
                .flatMap(name -> NearestName.to(name, missing).stream().map(near -> unknown(name, Optional.of(near))))
                .toList();
    }

    private Stream<String> left() {
        return written.keySet().stream().filter(this::isLeft);
    }

    private boolean isLeft(String name) {
        return written.containsKey(name) && !taken.contains(name);
    }

    private static Reason unknown(String name, Optional<String> near) {
        String meant = near.map(known -> ". Did you mean \"" + known + "\"?").orElse("");
        return Reason.at(JsonPath.shown(name), ReasonCode.UNKNOWN_FIELD, "is not a field of this record" + meant);
    }

    /** Refuses fields that only a later version of the record has, with a word on the version. */
    public void refuseLater(Collection<String> names, int version) {
        names.stream()
                .filter(this::isLeft)
                .forEach(name -> take(name, value -> {
                    throw new InvalidValue(Reason.of(
                            ReasonCode.UNKNOWN_FIELD,
                            "is a field from schema version " + version + " on, and the record does not say"
                                    + " \"schemaVersion\": " + version));
                }));
    }

    /**
     * Reads fields that make one value. A fault in it keeps nobody from looking at the fields that follow: give a record of
     * many fields its parts by this method.
     */
    public <T> T part(Function<JsonFields, T> reader) {
        if (listed.isEmpty()) {
            return reader.apply(this);
        }
        try {
            return reader.apply(this);
        } catch (InvalidValue refusal) {
            listed.get().addAll(refusal.reasons());
        } catch (NullPointerException | IllegalStateException unfinished) {
            // A value that it needs is at fault itself, which was noted where it was taken.
        }
        return nothing();
    }

    /** Whether there is such a field that nobody has taken yet. */
    public boolean has(String name) {
        asked.add(name);
        return isLeft(name);
    }

    /** A mandatory text or code. */
    public <T> T required(String name, Function<String, T> type) {
        boolean missing = !isLeft(name);
        return present(name, missing, optional(name, type));
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
        boolean missing = !isLeft(name);
        return present(name, missing, optionalObject(name, reader));
    }

    /** An object that may be missing. */
    public <T> Optional<T> optionalObject(String name, Function<JsonFields, T> reader) {
        return take(name, value -> read(value, reader));
    }

    /** A list of texts or codes; a missing list is an empty one, for generated clients send either. */
    public <T> List<T> texts(String name, int most, Function<String, T> type) {
        return optionalTexts(name, most, type).orElse(List.of());
    }

    /** A list of texts or codes of which it matters whether it is missing or empty. */
    public <T> Optional<List<T>> optionalTexts(String name, int most, Function<String, T> type) {
        return optionalItems(
                name,
                most,
                value -> type.apply(expect(value, JsonText.class, "a text").text()));
    }

    /** A text, or a list of texts, that may be missing. */
    public <T> Optional<T> textOrTexts(String name, int most, Function<List<String>, T> type) {
        return take(
                name,
                value -> type.apply(
                        value instanceof JsonArray(List<JsonValue> list)
                                ? items(
                                        list,
                                        most,
                                        item -> expect(item, JsonText.class, "a text")
                                                .text())
                                : List.of(expect(value, JsonText.class, "a text or a list of texts")
                                        .text())));
    }

    /** A list of objects; a missing list is an empty one. */
    public <T> List<T> objects(String name, int most, Function<JsonFields, T> reader) {
        return items(name, most, value -> read(value, reader));
    }

    /** A mandatory integer of 32 bits. */
    public Integer smallInteger(String name) {
        boolean missing = !isLeft(name);
        return present(name, missing, optionalSmallInteger(name));
    }

    /** An integer of 32 bits that may be missing. */
    public Optional<Integer> optionalSmallInteger(String name) {
        return take(name, JsonFields::small);
    }

    /** A list of integers of 32 bits; a missing list is an empty one. */
    public List<Integer> smallIntegers(String name, int most) {
        return items(name, most, JsonFields::small);
    }

    private static int small(JsonValue value) {
        long number = expect(value, JsonInteger.class, "an integer").number();
        if (number != (int) number) {
            throw new InvalidValue(Reason.of(ReasonCode.TOO_LARGE, "does not fit 32 bits"));
        }
        return (int) number;
    }

    private <T> List<T> items(String name, int most, Function<JsonValue, T> reader) {
        return optionalItems(name, most, reader).orElse(List.of());
    }

    private <T> Optional<List<T>> optionalItems(String name, int most, Function<JsonValue, T> reader) {
        return take(
                name, value -> items(expect(value, JsonArray.class, "a list").items(), most, reader));
    }

    private static <T> List<T> items(List<JsonValue> values, int most, Function<JsonValue, T> reader) {
        if (values.size() > most) {
            throw new InvalidValue(Reason.of(ReasonCode.LIST_SIZE, "must have at most " + most + " elements"));
        }
        List<T> items = new ArrayList<>();
        List<Reason> faults = new ArrayList<>();
        for (int index = 0; index < values.size(); index++) {
            try {
                items.add(under("[" + index + "]", values.get(index), reader));
            } catch (InvalidValue refusal) {
                faults.addAll(refusal.reasons());
            }
        }
        if (!faults.isEmpty()) {
            throw new InvalidValue(faults);
        }
        return List.copyOf(items);
    }

    private <T> Optional<T> take(String name, Function<JsonValue, T> reader) {
        asked.add(name);
        Optional<JsonValue> value = Optional.ofNullable(written.get(name)).filter(found -> taken.add(name));
        try {
            return value.map(present -> under(name, present, reader));
        } catch (InvalidValue refusal) {
            listed.orElseThrow(() -> refusal).addAll(refusal.reasons());
            return Optional.empty();
        }
    }

    private <T> T present(String name, boolean missing, Optional<T> value) {
        if (value.isPresent()) {
            return value.get();
        }
        InvalidValue refusal = new InvalidValue(Reason.at(name, ReasonCode.MISSING_FIELD, "is mandatory and missing"));
        List<Reason> faults = listed.orElseThrow(() -> refusal);
        if (missing) {
            faults.addAll(refusal.reasons());
        }
        return nothing();
    }

    /** Only while faults are listed, and what is made of it is thrown away: so the fields that follow are looked at too. */
    @SuppressWarnings("NullAway")
    private static <T> T nothing() {
        return null;
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
        if (value instanceof TreeReader.Unfit unfit && unfit.kind().isAssignableFrom(kind)) {
            throw new InvalidValue(unfit.reason());
        }
        throw new InvalidValue(Reason.of(ReasonCode.WRONG_TYPE, "must be " + named));
    }
}
