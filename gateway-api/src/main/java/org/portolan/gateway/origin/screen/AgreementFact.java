package org.portolan.gateway.origin.screen;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;

/**
 * What an agreement says about one thing, for its page.
 *
 * @param name the last name in its path, by which messages call it
 * @param unconfirmed whether no official text was found that says so
 */
record AgreementFact(String name, List<Word> words, boolean unconfirmed) {
    private static final Set<String> TEXTS =
            Set.of("hsEdition", "formType", "criteria", "joint", "inForceFrom", "inForceUntil");

    static final List<String> PATHS = List.of(
            "inForceFrom",
            "inForceUntil",
            "hsEdition",
            "issue.validityMonths",
            "issue.daysAfterShipment",
            "issue.retroactiveMonths",
            "issue.claimDays",
            "issue.transitMonths",
            "fobValue",
            "cumulation",
            "allows",
            "declarations",
            "check.leastReplyDays",
            "check.replyDays",
            "check.consentDays",
            "check.determinationDays",
            "check.returnDays");
    static final List<String> FORM_PATHS = List.of("formType", "criteria", "joint", "mostItems");

    /**
     * A number, a code or a text.
     *
     * @param kind {@code days}, {@code months}, {@code items}, {@code code} or {@code text}: how messages tell it
     */
    record Word(String kind, String text) {}

    /** All that a text says beside its name, parties and version, in the order in which it is read. */
    static List<AgreementFact> of(JsonObject agreement, List<String> unconfirmed) {
        return facts("", PATHS, agreement, unconfirmed);
    }

    /** What each form takes. */
    static List<List<AgreementFact>> forms(JsonObject agreement, List<String> unconfirmed) {
        return agreement.fields().get("forms") instanceof JsonArray(var forms)
                ? IntStream.range(0, forms.size())
                        .mapToObj(index ->
                                facts("forms[" + index + "].", FORM_PATHS, (JsonObject) forms.get(index), unconfirmed))
                        .toList()
                : List.of();
    }

    private static List<AgreementFact> facts(
            String under, List<String> paths, JsonObject object, List<String> unconfirmed) {
        return paths.stream()
                .flatMap(path -> at(object, path).stream()
                        .map(value -> new AgreementFact(
                                name(path), words(name(path), value).toList(), isAmong(unconfirmed, under + path))))
                .toList();
    }

    private static Optional<JsonValue> at(JsonObject object, String path) {
        int dot = path.indexOf('.');
        return dot < 0
                ? Optional.ofNullable(object.fields().get(path))
                : Optional.ofNullable(object.fields().get(path.substring(0, dot)))
                        .flatMap(part -> at((JsonObject) part, path.substring(dot + 1)));
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    /** A path, or one of what it stands in. */
    private static boolean isAmong(List<String> unconfirmed, String path) {
        return unconfirmed.stream()
                .anyMatch(each -> path.equals(each) || path.startsWith(each + ".") || path.startsWith(each + "["));
    }

    private static Stream<Word> words(String name, JsonValue value) {
        return switch (value) {
            case JsonArray(var items) -> items.stream().flatMap(item -> words(name, item));
            case JsonInteger(long number) -> Stream.of(new Word(unit(name), Long.toString(number)));
            case JsonText(String text) -> Stream.of(new Word(TEXTS.contains(name) ? "text" : "code", text));
            default -> Stream.of(new Word("text", CanonicalJson.text(value)));
        };
    }

    private static String unit(String name) {
        return name.endsWith("Months")
                ? "months"
                : name.toLowerCase(Locale.ROOT).contains("days") ? "days" : "items";
    }
}
