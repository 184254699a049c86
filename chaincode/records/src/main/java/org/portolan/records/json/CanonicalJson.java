package org.portolan.records.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.portolan.records.reason.InvalidValue;

/**
 * The one way to write a value: equal values are equal bytes.
 *
 * <p>UTF-8 without blanks, fields sorted by name, integers in decimal, and escapes only where JSON demands them.
 */
public final class CanonicalJson {
    private static final int FIRST_PRINTABLE = 0x20;

    private final StringBuilder out = new StringBuilder();

    private CanonicalJson() {}

    /** Writes the canonical bytes. */
    public static byte[] write(JsonValue value) {
        return text(value).getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the canonical text. */
    public static String text(JsonValue value) {
        CanonicalJson writer = new CanonicalJson();
        writer.value(value);
        return writer.out.toString();
    }

    private void value(JsonValue value) {
        switch (value) {
            case JsonObject(var fields) -> object(fields);
            case JsonArray(List<JsonValue> items) -> array(items);
            case JsonText(String text) -> string(text);
            case JsonInteger(long number) -> out.append(number);
            case JsonBoolean(boolean truth) -> out.append(truth);
            case TreeReader.Unfit unfit -> throw new InvalidValue(unfit.reason());
        }
    }

    private void object(Map<String, JsonValue> fields) {
        char joint = '{';
        for (Map.Entry<String, JsonValue> field : fields.entrySet()) {
            out.append(joint);
            string(field.getKey());
            out.append(':');
            value(field.getValue());
            joint = ',';
        }
        out.append(fields.isEmpty() ? "{}" : "}");
    }

    private void array(List<JsonValue> items) {
        char joint = '[';
        for (JsonValue item : items) {
            out.append(joint);
            value(item);
            joint = ',';
        }
        out.append(items.isEmpty() ? "[]" : "]");
    }

    /** Most texts hold nothing to escape: what lies between is taken over as it stands. */
    private void string(String text) {
        out.append('"');
        int taken = 0;
        for (int index = 0; index < text.length(); index++) {
            char character = text.charAt(index);
            if (character < FIRST_PRINTABLE || character == '"' || character == '\\') {
                out.append(text, taken, index);
                escape(character);
                taken = index + 1;
            }
        }
        out.append(text, taken, text.length()).append('"');
    }

    private void escape(char character) {
        switch (character) {
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            case '\b' -> out.append("\\b");
            case '\f' -> out.append("\\f");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            default -> out.append("\\u00").append(character < 0x10 ? "0" : "").append(Integer.toHexString(character));
        }
    }
}
