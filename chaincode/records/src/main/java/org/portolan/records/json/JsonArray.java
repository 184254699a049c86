package org.portolan.records.json;

import java.util.List;

/** A JSON array in its own order. */
public record JsonArray(List<JsonValue> items) implements JsonValue {
    public JsonArray {
        items = List.copyOf(items);
    }
}
