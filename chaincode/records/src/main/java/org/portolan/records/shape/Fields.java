package org.portolan.records.shape;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;

/** Collects the fields of a shape while it is declared, in the order in which a description tells them. */
public final class Fields<T> {
    private final List<Field<T, ?>> declared = new ArrayList<>();

    Fields() {}

    /** A field that has to be there. */
    public <V> Field<T, V> required(String name, Form<V> form, Function<T, V> value) {
        return add(new Field<>(
                name,
                true,
                form,
                form.schema(),
                fields -> form.require(fields, name),
                (object, record) -> object.put(name, form.json(value.apply(record)))));
    }

    /** A field that may be missing. */
    public <V> Field<T, Optional<V>> optional(String name, Form<V> form, Function<T, Optional<V>> value) {
        return add(new Field<>(
                name,
                false,
                form,
                form.schema(),
                fields -> form.take(fields, name),
                (object, record) -> object.putObject(name, value.apply(record).map(form::json))));
    }

    /** A list of which an empty one and a missing one are the same. */
    public <V> Field<T, List<V>> list(String name, int most, Form<V> form, Function<T, ? extends Collection<V>> value) {
        return list(name, 0, most, form, value);
    }

    /** A list; one that needs an element has to be there, as the record itself checks. */
    public <V> Field<T, List<V>> list(
            String name, int least, int most, Form<V> form, Function<T, ? extends Collection<V>> value) {
        return add(new Field<>(
                name,
                least > 0,
                form,
                listSchema(form, least, most),
                fields -> form.takeAll(fields, name, most),
                (object, record) -> object.putItems(
                        name, value.apply(record).stream().map(form::json).toList())));
    }

    /** A set of words of a code list; of at least one where that many are needed. */
    public <E extends Enum<E>> Field<T, List<E>> codes(
            String name, int least, Class<E> list, Function<T, ? extends Collection<E>> value) {
        return list(name, least, list.getEnumConstants().length, TextForm.codes(list), value);
    }

    List<Field<T, ?>> declared() {
        return List.copyOf(declared);
    }

    private static JsonObject listSchema(Form<?> form, int least, int most) {
        JsonObject.Builder list = JsonObject.builder()
                .put("type", "array")
                .put("items", form.schema())
                .put("maxItems", new JsonInteger(most));
        return least == 0
                ? list.build()
                : list.put("minItems", new JsonInteger(least)).build();
    }

    private <V> Field<T, V> add(Field<T, V> field) {
        declared.add(field);
        return field;
    }
}
