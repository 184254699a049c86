package org.portolan.gateway.owned.view;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.portolan.gateway.owned.view.search.Days;
import org.portolan.gateway.owned.view.search.Wanted;
import org.portolan.gateway.reading.AddressPart;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.shape.TextForm;
import org.portolan.records.text.CodeList;
import org.portolan.records.text.TimeText;

/**
 * Something by which lists of a kind are narrowed: a parameter of programs, and a field above the list on its page.
 *
 * @param schema its form in words of JSON Schema
 * @param choices what it can be, where these are few words; else none
 * @param asked of what is wanted only that which fits what was typed; what cannot be meant is refused by the name
 */
public record OwnedFilter(
        String name,
        String description,
        Optional<String> example,
        JsonObject schema,
        List<String> choices,
        BiFunction<Wanted, Optional<String>, Wanted> asked) {
    private static final JsonObject TEXT =
            JsonObject.builder().put("type", "string").build();
    private static final JsonObject TEXT_OR_NULL = JsonObject.builder()
            .put("type", new JsonArray(List.of(new JsonText("string"), new JsonText("null"))))
            .build();

    public OwnedFilter {
        choices = List.copyOf(choices);
    }

    /** The statuses in which owners leave records. */
    public static OwnedFilter status(String description, String... statuses) {
        return new OwnedFilter(
                "status",
                description,
                Optional.empty(),
                TEXT,
                List.of(statuses),
                (wanted, typed) -> wanted.in(typed, statuses));
    }

    /** The statuses of a code list, told as such. */
    public static <E extends Enum<E>> OwnedFilter status(String description, Class<E> list) {
        return new OwnedFilter(
                "status",
                description,
                Optional.empty(),
                TextForm.codes(list).schema(),
                Stream.of(list.getEnumConstants()).map(Enum::name).toList(),
                (wanted, typed) -> wanted.in(typed.map(text ->
                        AddressPart.read("status", text, CodeList.of(list)).name())));
    }

    /** Whose the records are, by an MSP id. */
    public static OwnedFilter owner(String name, String description, String example) {
        return typed(name, description, example, (wanted, typed) -> wanted.ownedBy(name, typed));
    }

    /** A word by which the kind is found. */
    public static OwnedFilter word(OwnedKind<?, ?> kind, String name, String description, String example) {
        return typed(name, description, example, (wanted, typed) -> wanted.with(kind, name, typed));
    }

    /** The first day, by the words of the kind for days and for their months and years. */
    public static OwnedFilter since(String name, String description, Days days) {
        return day(name, description, days, Days::since);
    }

    /** The last day. */
    public static OwnedFilter until(String name, String description, Days days) {
        return day(name, description, days, Days::until);
    }

    private static OwnedFilter day(
            String name, String description, Days days, BiFunction<Days, LocalDate, Days> narrowed) {
        return new OwnedFilter(
                name,
                description,
                Optional.of("2026-11-20"),
                TextForm.DAY.schema(),
                List.of(),
                (wanted, typed) -> typed.map(text -> wanted.on(AddressPart.read(
                                name, text, day -> narrowed.apply(wanted.days().orElse(days), TimeText.readDay(day)))))
                        .orElse(wanted));
    }

    /** Whether a day is typed. */
    public boolean isDay() {
        return schema.equals(TextForm.DAY.schema());
    }

    /** Whatever is asked in whatever words. */
    public static OwnedFilter typed(
            String name, String description, String example, BiFunction<Wanted, Optional<String>, Wanted> asked) {
        return new OwnedFilter(name, description, Optional.of(example), TEXT, List.of(), asked);
    }

    /** The same, described as one that may also be null, as clients that were made of older descriptions know it. */
    public OwnedFilter orNull() {
        return new OwnedFilter(name, description, example, TEXT_OR_NULL, choices, asked);
    }
}
