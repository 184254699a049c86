package org.portolan.records.json;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A JSON object, its fields sorted by name. */
public record JsonObject(SortedMap<String, JsonValue> fields) implements JsonValue {
    public JsonObject {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Starts an object with no fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects fields; what is empty is left out, because a canonical object holds no null and no empty list. */
    public static final class Builder {
        private final SortedMap<String, JsonValue> fields = new TreeMap<>();

        private Builder() {}

        /** A value of any kind. */
        public Builder put(String name, JsonValue value) {
            fields.put(name, value);
            return this;
        }

        /** A text, or a code in its written form. */
        public Builder put(String name, Object written) {
            return put(name, new JsonText(written.toString()));
        }

        /** A text that may be missing. */
        public Builder put(String name, Optional<?> written) {
            written.ifPresent(present -> put(name, present));
            return this;
        }

        /** An object that may be missing. */
        public Builder putObject(String name, Optional<? extends JsonValue> value) {
            value.ifPresent(present -> put(name, present));
            return this;
        }

        /** A list of texts or codes. */
        public Builder putTexts(String name, Collection<?> written) {
            return putItems(
                    name,
                    written.stream()
                            .map(Object::toString)
                            .<JsonValue>map(JsonText::new)
                            .toList());
        }

        /** A list of values. */
        public Builder putItems(String name, List<? extends JsonValue> items) {
            if (!items.isEmpty()) {
                fields.put(name, new JsonArray(List.copyOf(items)));
            }
            return this;
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(fields);
        }
    }
}
