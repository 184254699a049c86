package org.portolan.gateway.owned.screen;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.portolan.gateway.reading.ContainerNumbers;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonObject;

/** Turns what was entered into a form into the document that programs send to the address for the same act. */
final class FormDocument {
    private static final Pattern PARTED = Pattern.compile("[\\s,;\\u3001\\uFF0C]+");

    private static final Pattern WITHOUT_SECONDS =
            Pattern.compile("^(\\d{4}-\\d\\d-\\d\\d)[T ](\\d\\d:\\d\\d)([Zz]|[+-]\\d\\d(?::?\\d\\d)?)?$");

    private FormDocument() {}

    /** The fields of the document itself, and those of its member {@code confidential}. */
    static byte[] write(List<FormField> open, List<FormField> confidential, Map<String, String> entered) {
        return CanonicalJson.write(fields(JsonObject.builder(), open, entered)
                .put(
                        "confidential",
                        fields(JsonObject.builder(), confidential, entered).build())
                .build());
    }

    private static JsonObject.Builder fields(
            JsonObject.Builder document, List<FormField> fields, Map<String, String> entered) {
        for (var field : fields) {
            var text = entered.getOrDefault(field.name(), "").strip();
            switch (field.sort()) {
                case LIST ->
                    document.putTexts(
                            field.name(),
                            PARTED.splitAsStream(text)
                                    .filter(part -> !part.isEmpty())
                                    .toList());
                case CONTAINERS -> document.putTexts(field.name(), containers(text));
                case TIME ->
                    document.put(
                            field.name(), given(WITHOUT_SECONDS.matcher(text).replaceFirst(FormDocument::withSeconds)));
                case LINE, WORDS -> document.put(field.name(), given(text.replaceAll("\\s+", " ")));
            }
        }
        return document;
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
