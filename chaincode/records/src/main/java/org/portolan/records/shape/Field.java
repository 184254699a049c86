package org.portolan.records.shape;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonObject;

/** One field of a shape: its name, how its value is taken from JSON and put there, and its description. */
public final class Field<T, V> {
    private final String name;
    private final boolean mandatory;
    private final Form<?> form;
    private final JsonObject schema;
    private final Function<JsonFields, V> reader;
    private final BiConsumer<JsonObject.Builder, T> writer;

    Field(
            String name,
            boolean mandatory,
            Form<?> form,
            JsonObject schema,
            Function<JsonFields, V> reader,
            BiConsumer<JsonObject.Builder, T> writer) {
        this.name = name;
        this.mandatory = mandatory;
        this.form = form;
        this.schema = schema;
        this.reader = reader;
        this.writer = writer;
    }

    public String name() {
        return name;
    }

    /** Whether a record without it is refused. */
    public boolean isMandatory() {
        return mandatory;
    }

    /** The form of its value, or of each of them. */
    public Form<?> form() {
        return form;
    }

    /** Its form in words of JSON Schema. */
    public JsonObject schema() {
        return schema;
    }

    V take(JsonFields fields) {
        return reader.apply(fields);
    }

    void put(JsonObject.Builder object, T value) {
        writer.accept(object, value);
    }
}
