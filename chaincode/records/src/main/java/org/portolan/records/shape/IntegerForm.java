package org.portolan.records.shape;

import java.util.List;
import java.util.Optional;
import org.portolan.records.json.JsonFields;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;

/** An integer of 32 bits, at least 1: a number of something that is counted; how far it may go the record itself checks. */
public final class IntegerForm implements Form<Integer> {
    /** The only one. */
    public static final IntegerForm COUNTED = new IntegerForm();

    private IntegerForm() {}

    @Override
    public Integer require(JsonFields fields, String name) {
        return fields.smallInteger(name);
    }

    @Override
    public Optional<Integer> take(JsonFields fields, String name) {
        return fields.optionalSmallInteger(name);
    }

    @Override
    public List<Integer> takeAll(JsonFields fields, String name, int most) {
        return fields.smallIntegers(name, most);
    }

    @Override
    public JsonInteger json(Integer value) {
        return new JsonInteger(value);
    }

    @Override
    public JsonObject schema() {
        return JsonObject.builder()
                .put("type", "integer")
                .put("minimum", new JsonInteger(1))
                .build();
    }
}
