package org.portolan.gateway.owned.screen;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.portolan.gateway.reading.ContainerNumbers;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;

/** Turns what was entered into a form into the document that programs send to the address for the same act. */
final class FormDocument {
    private static final Pattern PARTED = Pattern.compile("[\\s,;\\u3001\\uFF0C]+");

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    /** What something lies in, which of several that is, and its place therein. */
    private static final Pattern INNER = Pattern.compile("(\\w+)(?:\\[(\\d+)])?\\.(.+)");

    private static final String CONFIDENTIAL = "confidential";

    private static final Pattern WITHOUT_SECONDS =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?$");

    private final Map<String, String> entered;

    private FormDocument(Map<String, String> entered) {
        this.entered = entered;
    }

    /** A field, and its place in the object at hand. */
    private record Placed(String place, FormField field) {}

    static byte[] write(List<FormField> fields, Map<String, String> entered, int version) {
        var document = new FormDocument(entered)
                .object(fields.stream()
                        .map(field -> new Placed(
                                field.confidential() ? CONFIDENTIAL + "." + field.name() : field.name(), field))
                        .toList());
        return CanonicalJson.write(version == 1 ? document : saying(version, document));
    }

    /** The first version of a confidential part says none. */
    private static JsonObject saying(int version, JsonObject document) {
        var versioned = JsonObject.builder();
        document.fields().forEach((name, value) -> {
            if (name.equals(CONFIDENTIAL) && value instanceof JsonObject(SortedMap<String, JsonValue> inside)) {
                var part = JsonObject.builder();
                inside.forEach(part::put);
                versioned.put(
                        name,
                        part.put("schemaVersion", new JsonInteger(version)).build());
            } else {
                versioned.put(name, value);
            }
        });
        return versioned.build();
    }

    private JsonObject object(List<Placed> fields) {
        var object = JsonObject.builder();
        Map<String, Map<String, List<Placed>>> inner = new LinkedHashMap<>();
        for (var placed : fields) {
            var within = INNER.matcher(placed.place());
            if (within.matches()) {
                inner.computeIfAbsent(within.group(1), name -> new LinkedHashMap<>())
                        .computeIfAbsent(Optional.ofNullable(within.group(2)).orElse(""), number -> new ArrayList<>())
                        .add(new Placed(within.group(3), placed.field()));
            } else {
                put(object, placed.place(), placed.field());
            }
        }
        inner.forEach((name, several) -> {
            List<JsonObject> objects = several.values().stream()
                    .filter(this::isThere)
                    .map(this::object)
                    .toList();
            if (several.containsKey("")) {
                objects.forEach(only -> object.put(name, only));
            } else {
                object.putItems(name, objects);
            }
        });
        return object.build();
    }

    /** What nobody filled in is left out, unless something in it has to be there and is to be missed by its name. */
    private boolean isThere(List<Placed> fields) {
        return fields.stream()
                .map(Placed::field)
                .anyMatch(field -> field.mandatory() || !text(field).isEmpty());
    }

    private void put(JsonObject.Builder object, String name, FormField field) {
        String text = text(field);
        switch (field.sort()) {
            case LIST, CODES -> object.putTexts(name, parts(text).toList());
            case NUMBERS ->
                object.putItems(name, parts(text).map(FormDocument::number).toList());
            case NUMBER -> object.putObject(name, given(text).map(FormDocument::number));
            case CONTAINERS -> object.putTexts(name, containers(text));
            case TIME -> object.put(name, given(WITHOUT_SECONDS.matcher(text).replaceFirst(FormDocument::withSeconds)));
            case LINE, CHOICE, WORDS -> object.put(name, given(text.replaceAll("\\s+", " ")));
        }
    }

    private String text(FormField field) {
        return entered.getOrDefault(field.name(), "").strip();
    }

    private static Stream<String> parts(String text) {
        return PARTED.splitAsStream(text).filter(part -> !part.isEmpty());
    }

    /** What is no number is left as it is, to be refused. */
    private static JsonValue number(String text) {
        return NUMBER.matcher(text).matches() ? new JsonInteger(Long.parseLong(text)) : new JsonText(text);
    }

    /** An offset that is missing stays so: which one was meant nobody knows. */
    private static String withSeconds(MatchResult time) {
        return time.group(1) + "T" + time.group(2) + ":00"
                + Optional.ofNullable(time.group(3)).orElse("");
    }

    /** What holds no number at all is left as it is, to be refused. */
    private static List<String> containers(String text) {
        var numbers = ContainerNumbers.listed(text);
        return numbers.isEmpty() && !text.isEmpty() ? List.of(text) : numbers;
    }

    private static Optional<String> given(String text) {
        return Optional.of(text).filter(words -> !words.isEmpty());
    }
}
