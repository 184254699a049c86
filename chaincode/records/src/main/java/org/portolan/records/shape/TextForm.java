package org.portolan.records.shape;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/** A value that is one text, and what a description tells of it. */
public final class TextForm<V> implements Form<V> {
    /** Words whose form the record itself checks. */
    public static final TextForm<String> WORDS = of(Function.identity());

    /** A time with its offset, of at most milliseconds. */
    public static final TextForm<OffsetDateTime> TIME = new TextForm<>(TimeText::read, TimeText::write, type())
            .with("format", "date-time")
            .described("With its offset, at most milliseconds.")
            .like("2026-11-20T08:15:00+08:00");

    /** A day of this century. */
    public static final TextForm<LocalDate> DAY =
            of(TimeText::readDay).with("format", "date").like("2026-11-20");

    private final Function<String, V> reader;
    private final Function<V, String> writer;
    private final JsonObject schema;

    private TextForm(Function<String, V> reader, Function<V, String> writer, JsonObject schema) {
        this.reader = reader;
        this.writer = writer;
        this.schema = schema;
    }

    /** A value that its {@code toString} writes as it is read. */
    public static <V> TextForm<V> of(Function<String, V> reader) {
        return new TextForm<>(reader, Object::toString, type());
    }

    /** The words of a code list, written as its constants are named. */
    public static <E extends Enum<E>> TextForm<E> codes(Class<E> list) {
        return codes(list, Enum::name);
    }

    /** The words of a code list with a written form of its own. */
    public static <E extends Enum<E>> TextForm<E> codes(Class<E> list, Function<E, String> written) {
        JsonArray words = new JsonArray(Stream.of(list.getEnumConstants())
                .map(written)
                .<JsonValue>map(JsonText::new)
                .toList());
        return new TextForm<>(CodeList.of(list, written), written, with(type(), "enum", words));
    }

    /** The same, with what a reader has to know of it. */
    public TextForm<V> described(String sentence) {
        return with("description", sentence);
    }

    /** The same, with an example of it. */
    public TextForm<V> like(String example) {
        return with("example", example);
    }

    /** The same, with the pattern that the whole text has. */
    public TextForm<V> patterned(Pattern whole) {
        String inner = whole.pattern();
        return with("pattern", "^" + (inner.contains("|") ? "(?:" + inner + ")" : inner) + "$");
    }

    @Override
    public V require(JsonFields fields, String name) {
        return fields.required(name, reader);
    }

    @Override
    public Optional<V> take(JsonFields fields, String name) {
        return fields.optional(name, reader);
    }

    @Override
    public List<V> takeAll(JsonFields fields, String name, int most) {
        return fields.texts(name, most, reader);
    }

    @Override
    public JsonText json(V value) {
        return new JsonText(writer.apply(value));
    }

    @Override
    public JsonObject schema() {
        return schema;
    }

    private TextForm<V> with(String word, String text) {
        return new TextForm<>(reader, writer, with(schema, word, new JsonText(text)));
    }

    private static JsonObject with(JsonObject schema, String word, JsonValue value) {
        JsonObject.Builder wider = JsonObject.builder();
        schema.fields().forEach(wider::put);
        return wider.put(word, value).build();
    }

    private static JsonObject type() {
        return JsonObject.builder().put("type", "string").build();
    }
}
