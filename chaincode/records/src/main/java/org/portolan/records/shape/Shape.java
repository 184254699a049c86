package org.portolan.records.shape;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * A record as a JSON object of declared fields. One declaration reads, writes and describes it, so that what is written is
 * what is read and what is described is both; any other field is refused.
 *
 * <p>Where it changes, the next version is declared {@link #after} the former one, whose bytes are read for ever:
 *
 * <pre>{@code
 * static final Shape<Seal> SHAPE = Shape.<Seal>of(seal -> ...).after(FormerSeal.SHAPE, FormerSeal::withColour);
 * }</pre>
 */
public final class Shape<T> implements Form<T> {
    private static final String VERSION = "schemaVersion";

    private final List<Field<T, ?>> fields;
    private final Function<Taken, T> maker;
    private final Optional<Title> title;
    private final Optional<Former<?, T>> former;
    private final Later later;

    /** Under which name a description tells of the shape, and in which sentence. */
    private record Title(String name, String sentence) {}

    /** Names of fields that only a later version has. */
    private record Later(int version, List<String> names) {
        static final Later NONE = new Later(1, List.of());
    }

    private Shape(
            List<Field<T, ?>> fields,
            Function<Taken, T> maker,
            Optional<Title> title,
            Optional<Former<?, T>> former,
            Later later) {
        this.fields = fields;
        this.maker = maker;
        this.title = title;
        this.former = former;
        this.later = later;
    }

    /** A shape: its declaration names the fields and says how a record is made of what is taken from them. */
    public static <T> Shape<T> of(Function<Fields<T>, Function<Taken, T>> declaration) {
        Fields<T> collected = new Fields<>();
        Function<Taken, T> maker = declaration.apply(collected);
        return new Shape<>(collected.declared(), maker, Optional.empty(), Optional.empty(), Later.NONE);
    }

    /** The same shape, told by a description once, under this name, and referred to wherever else it stands. */
    public Shape<T> named(String name, String sentence) {
        return new Shape<>(fields, maker, Optional.of(new Title(name, sentence)), former, later);
    }

    /**
     * The same shape as the next version of a former one. What is written says its version from the second on; what was
     * written before is read by the shape of its time, and the step makes of it what it would be now.
     */
    public <F> Shape<T> after(Shape<F> before, Function<F, T> step) {
        int next = before.version() + 1;
        return new Shape<>(fields, maker, title, Optional.of(new Former<>(before.until(next, this), step)), later);
    }

    /**
     * The same shape as it was until the record that it lies in came to this version: a field that only the next one has is
     * refused with the word that tells so.
     */
    public Shape<T> until(int version, Shape<?> next) {
        var known = fields.stream().map(Field::name).toList();
        var names = next.fields.stream()
                .map(Field::name)
                .filter(name -> !known.contains(name))
                .toList();
        return new Shape<>(fields, maker, title, former, new Later(version, names));
    }

    /** Which version it is; all that says none is of the first. */
    public int version() {
        return former.map(before -> before.shape().version() + 1).orElse(1);
    }

    /** Reads what somebody sends; its words must be fit for a new record. */
    public T read(byte[] utf8) {
        return StrictJson.read(utf8, this::taken);
    }

    /** Reads what stands on the ledger or in a private store, whatever rule on words counted when it was written. */
    public T readStored(byte[] utf8) {
        return StrictJson.readStored(utf8, this::taken);
    }

    /** The canonical bytes. */
    public byte[] write(T value) {
        return CanonicalJson.write(json(value));
    }

    /** The canonical bytes as text, for arguments of contracts and columns of tables. */
    public String text(T value) {
        return CanonicalJson.text(json(value));
    }

    /** Takes the record from fields that are being read, inside another document. */
    public T taken(JsonFields object) {
        return stored(object).value();
    }

    /** Takes it likewise, with what it was written as. */
    public Stored<T> stored(JsonFields object) {
        Optional<Integer> written = former.flatMap(before -> object.optionalSmallInteger(VERSION));
        if (written.filter(said -> said < 2 || said > version()).isPresent()) {
            throw new InvalidValue(
                    Reason.at(VERSION, ReasonCode.UNKNOWN_CODE, "must be " + versions() + ", or be left out"));
        }
        return stored(object, written.orElse(1));
    }

    private Stored<T> stored(JsonFields object, int written) {
        if (former.isPresent() && written < version()) {
            return former.get().stored(object, written);
        }
        object.refuseLater(later.names(), later.version());
        T value = maker.apply(new Taken(object));
        return new Stored<>(value, () -> json(value));
    }

    /**
     * A record as it is now, and as it was written, which is what a digest binds.
     *
     * @param json the canonical JSON in the version in which it was written
     */
    public record Stored<T>(T value, Supplier<JsonObject> json) {}

    /** The version before, and what became of its records. */
    private record Former<F, T>(Shape<F> shape, Function<F, T> step) {
        Stored<T> stored(JsonFields object, int written) {
            Stored<F> before = shape.stored(object, written);
            return new Stored<>(step.apply(before.value()), before.json());
        }
    }

    @Override
    public JsonObject json(T value) {
        JsonObject.Builder object = JsonObject.builder();
        former.ifPresent(before -> object.put(VERSION, new JsonInteger(version())));
        fields.forEach(field -> field.put(object, value));
        return object.build();
    }

    /** The fields, in the order of the declaration. */
    public List<Field<T, ?>> fields() {
        return fields;
    }

    @Override
    public T require(JsonFields outer, String name) {
        return outer.object(name, this::taken);
    }

    @Override
    public Optional<T> take(JsonFields outer, String name) {
        return outer.optionalObject(name, this::taken);
    }

    @Override
    public List<T> takeAll(JsonFields outer, String name, int most) {
        return outer.objects(name, most, this::taken);
    }

    /** A reference if the shape has a name, and what it says of itself if not. */
    @Override
    public JsonObject schema() {
        return title.map(known -> JsonObject.builder()
                        .put("$ref", "#/components/schemas/" + known.name())
                        .build())
                .orElseGet(this::definition);
    }

    /** The shapes with names that a description needs to tell of this one, and what they say, by their names. */
    public SortedMap<String, JsonObject> definitions() {
        SortedMap<String, JsonObject> named = new TreeMap<>();
        title.ifPresent(known -> named.put(known.name(), definition()));
        fields.forEach(field -> {
            if (field.form() instanceof Shape<?> part) {
                named.putAll(part.definitions());
            }
        });
        return named;
    }

    private String versions() {
        return version() == 2 ? "2" : "2 to " + version();
    }

    private JsonObject versionSchema() {
        return JsonObject.builder()
                .put("type", "integer")
                .put("const", new JsonInteger(version()))
                .build();
    }

    private JsonObject definition() {
        JsonObject.Builder properties = JsonObject.builder();
        former.ifPresent(before -> properties.put(VERSION, versionSchema()));
        fields.forEach(field -> properties.put(field.name(), field.schema()));
        List<JsonValue> mandatory = Stream.concat(
                        former.stream().map(before -> VERSION),
                        fields.stream().filter(Field::isMandatory).map(Field::name))
                .<JsonValue>map(JsonText::new)
                .toList();
        return JsonObject.builder()
                .put("type", "object")
                .put("description", title.map(Title::sentence))
                .putItems("required", mandatory)
                .put("properties", properties.build())
                .put("additionalProperties", new JsonBoolean(false))
                .build();
    }
}
