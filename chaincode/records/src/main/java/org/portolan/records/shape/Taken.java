package org.portolan.records.shape;

import java.util.function.Function;
import org.portolan.records.json.JsonFields;

/** The values of a shape's fields as they are taken from one JSON object, each once. */
public final class Taken {
    private final JsonFields fields;

    Taken(JsonFields fields) {
        this.fields = fields;
    }

    /** The value of a field; the fields are judged in the order in which they are asked for. */
    public <V> V of(Field<?, V> field) {
        return field.take(fields);
    }

    /** A value that several fields make: a fault in it keeps nobody from looking at the fields that follow. */
    public <V> V part(Function<Taken, V> maker) {
        return fields.part(inner -> maker.apply(new Taken(inner)));
    }
}
