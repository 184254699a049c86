package org.portolan.gateway.owned.screen;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.owned.view.StoredSaying;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.gateway.trace.shown.Writers;
import org.portolan.records.digest.Digest;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.ledger.Saying;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Field;
import org.portolan.records.shape.Form;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** Tells the fields of records by their shapes, members by their names and times as the other pages tell them. */
final class RecordFacts {
    private final Writers writers;
    private final Locale locale;

    RecordFacts(Writers writers, Locale locale) {
        this.writers = writers;
        this.locale = locale;
    }

    /** All fields that are there, those of the confidential part first, for they are what a record is about. */
    <T, D> List<FactShown> of(StoredRecord<T, D> stored) {
        var kind = stored.kind();
        var details = stored.part()
                .map(part -> facts(kind.sealing().shape(), part.content()))
                .orElseGet(Stream::empty);
        return Stream.concat(details, facts(kind.shape(), stored.record())).toList();
    }

    /** The one of this name; empty if it is not there. */
    static FactShown named(String name, List<FactShown> all) {
        return all.stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseGet(() -> FactShown.of(name, List.of()));
    }

    /** What a saying says beside its word, by whom and when, which a page tells by itself. */
    <T, D> List<FactShown> of(Saying<T, D> saying, StoredSaying<T> said, boolean remarks) {
        var word = List.of(saying.status().apply(said.said()));
        var open = facts(
                        saying.shape(),
                        saying.shape().json(said.said()),
                        field -> field.form() != MspId.TEXT && field.form() != TextForm.TIME)
                .filter(fact -> !fact.texts().equals(word));
        var confidential = saying.sealed().stream()
                .filter(part -> remarks)
                .flatMap(part ->
                        said.part(part.shape()).stream().flatMap(there -> facts(part.shape(), there.content())));
        return Stream.concat(open, confidential).toList();
    }

    /** What is told beside a record. */
    <V> List<FactShown> of(RecordBeside.Told<V> told) {
        return facts(told.shape(), told.told()).toList();
    }

    private <V> Stream<FactShown> facts(Shape<V> shape, V value) {
        return facts(shape, shape.json(value), field -> true);
    }

    private Stream<FactShown> facts(Shape<?> shape, JsonObject json, Predicate<Field<?, ?>> wanted) {
        return shape.fields().stream()
                .filter(field -> !isForPrograms(field))
                .filter(wanted)
                .flatMap(field ->
                        Stream.ofNullable(json.fields().get(field.name())).map(there -> fact(field, there)));
    }

    /** What people do not read: digests that bind parts to each other. */
    private static boolean isForPrograms(Field<?, ?> field) {
        return field.form() == Digest.TEXT;
    }

    private FactShown fact(Field<?, ?> field, JsonValue value) {
        String name = field.name();
        if (value instanceof JsonText(String text) && field.form() == TextForm.TIME) {
            return new FactShown(
                    name, List.of(), false, Optional.of(TimeShown.of(OffsetDateTime.parse(text), locale)), List.of());
        }
        if (field.form() instanceof Shape<?> inner) {
            return new FactShown(
                    name,
                    List.of(),
                    false,
                    Optional.empty(),
                    objects(value)
                            .map(object -> facts(inner, object, part -> true)
                                    .map(this::flat)
                                    .toList())
                            .toList());
        }
        return new FactShown(name, texts(field.form(), value), isCoded(field.form()), Optional.empty(), List.of());
    }

    /** What has fields of its own within something that has is told in one line: a quantity, an invoice. */
    private FactShown flat(FactShown fact) {
        return fact.parts().isEmpty()
                ? fact
                : FactShown.of(
                        fact.name(),
                        fact.parts().stream()
                                .map(part -> part.stream()
                                        .flatMap(inner -> flat(inner).texts().stream())
                                        .collect(Collectors.joining(" ")))
                                .toList());
    }

    private static boolean isCoded(Form<?> form) {
        return form.schema().fields().containsKey("enum");
    }

    private static Stream<JsonObject> objects(JsonValue value) {
        return switch (value) {
            case JsonObject object -> Stream.of(object);
            case JsonArray(List<JsonValue> items) -> items.stream().flatMap(RecordFacts::objects);
            default -> Stream.empty();
        };
    }

    private List<String> texts(Form<?> form, JsonValue value) {
        return switch (value) {
            case JsonArray(List<JsonValue> items) ->
                items.stream().flatMap(item -> texts(form, item).stream()).toList();
            case JsonText(String text)
            when form == MspId.TEXT -> List.of(writers.of(new MspId(text)).name());
            case JsonText(String text) -> List.of(text);
            case JsonInteger(long number) -> List.of(Long.toString(number));
            default -> List.of(value.toString());
        };
    }
}
