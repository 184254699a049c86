package org.portolan.records.golden;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.json.StrictJson;
import org.portolan.records.reason.InvalidValue;

/**
 * What becomes of a document when one of its fields is missing, of another type, empty, or twice in its list: whether it
 * is read, whether it is then written as it was, and else the reasons. So a reader that is made anew is as strict and as
 * lenient as the one before it, field by field.
 */
final class FieldChanges {
    private final UnaryOperator<byte[]> rewrite;
    private final SequencedMap<String, JsonValue> documents = new LinkedHashMap<>();

    private FieldChanges(UnaryOperator<byte[]> rewrite) {
        this.rewrite = rewrite;
    }

    /** A line for each change of each field. */
    static byte[] of(byte[] document, UnaryOperator<byte[]> rewrite) {
        FieldChanges changes = new FieldChanges(rewrite);
        changes.collect("", StrictJson.value(document), UnaryOperator.identity());
        return changes.documents.entrySet().stream()
                .map(change -> change.getKey() + ": " + changes.outcome(CanonicalJson.write(change.getValue())) + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The changes below a place; the last argument puts a value at this place of the whole document. */
    private void collect(String path, JsonValue value, UnaryOperator<JsonValue> whole) {
        switch (value) {
            case JsonObject object -> {
                documents.put(
                        path + " with an unknown field", whole.apply(with(object, "unheardOf", new JsonText("x"))));
                object.fields().forEach((name, inner) -> {
                    String field = path.isEmpty() ? name : path + "." + name;
                    documents.put(field + " missing", whole.apply(without(object, name)));
                    replaced(field, inner, other -> whole.apply(with(object, name, other)));
                });
            }
            case JsonArray(List<JsonValue> items) -> {
                if (!items.isEmpty()) {
                    documents.put(path + " empty", whole.apply(new JsonArray(List.of())));
                    documents.put(path + " with its first item twice", whole.apply(twice(items)));
                    replaced(path + "[0]", items.getFirst(), other -> whole.apply(first(items, other)));
                }
            }
            default -> {}
        }
    }

    private void replaced(String field, JsonValue value, UnaryOperator<JsonValue> whole) {
        documents.put(field + " of another type", whole.apply(otherType(value)));
        if (value instanceof JsonText) {
            documents.put(field + " of no characters", whole.apply(new JsonText("")));
            documents.put(field + " with a character nobody sees", whole.apply(new JsonText("A\u2800B")));
        }
        if (value instanceof JsonInteger) {
            documents.put(field + " negative", whole.apply(new JsonInteger(-1)));
            documents.put(field + " beyond 32 bits", whole.apply(new JsonInteger(1L << 40)));
        }
        collect(field, value, whole);
    }

    private String outcome(byte[] changed) {
        try {
            byte[] written = rewrite.apply(changed);
            return Arrays.equals(written, changed)
                    ? "read"
                    : "read, and written as " + new String(written, StandardCharsets.UTF_8);
        } catch (InvalidValue refused) {
            return refused.reasons().stream().map(reason -> reason.message()).collect(Collectors.joining(" | "));
        }
    }

    private static JsonValue otherType(JsonValue value) {
        return switch (value) {
            case JsonText text -> new JsonInteger(7);
            case JsonBoolean truth -> new JsonText("true");
            case JsonInteger number -> new JsonText("7");
            default -> new JsonText("x");
        };
    }

    private static JsonObject with(JsonObject object, String name, JsonValue value) {
        JsonObject.Builder changed = JsonObject.builder();
        object.fields().forEach(changed::put);
        return changed.put(name, value).build();
    }

    private static JsonObject without(JsonObject object, String name) {
        JsonObject.Builder changed = JsonObject.builder();
        object.fields().forEach((other, value) -> {
            if (!other.equals(name)) {
                changed.put(other, value);
            }
        });
        return changed.build();
    }

    private static JsonArray twice(List<JsonValue> items) {
        List<JsonValue> more = new ArrayList<>(items);
        more.add(items.getFirst());
        return new JsonArray(more);
    }

    private static JsonArray first(List<JsonValue> items, JsonValue other) {
        List<JsonValue> changed = new ArrayList<>(items);
        changed.set(0, other);
        return new JsonArray(changed);
    }
}
