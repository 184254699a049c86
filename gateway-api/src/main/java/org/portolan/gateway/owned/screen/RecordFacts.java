package org.portolan.gateway.owned.screen;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.portolan.gateway.owned.view.StoredRecord;
import org.portolan.gateway.reading.TimeShown;
import org.portolan.gateway.trace.shown.Writers;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.member.MspId;
import org.portolan.records.shape.Field;
import org.portolan.records.shape.Shape;
import org.portolan.records.shape.TextForm;

/** Tells the fields of records by their shapes, members by their names and times as the other pages tell them. */
final class RecordFacts {
    /** What people do not read: the digest that binds the parts to each other. */
    private static final Set<String> FOR_PROGRAMS = Set.of("payloadHash");

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

    /** One for each of these names, empty for what is not there. */
    <T, D> List<FactShown> of(StoredRecord<T, D> stored, List<String> names) {
        var all = of(stored);
        return names.stream()
                .map(name -> all.stream()
                        .filter(fact -> fact.name().equals(name))
                        .findFirst()
                        .orElseGet(() -> new FactShown(name, List.of(), Optional.empty())))
                .toList();
    }

    private <V> Stream<FactShown> facts(Shape<V> shape, V value) {
        var json = shape.json(value).fields();
        return shape.fields().stream()
                .filter(field -> !FOR_PROGRAMS.contains(field.name()))
                .flatMap(field -> Stream.ofNullable(json.get(field.name())).map(there -> fact(field, there)));
    }

    private FactShown fact(Field<?, ?> field, JsonValue value) {
        return value instanceof JsonText(String text) && field.form() == TextForm.TIME
                ? new FactShown(field.name(), List.of(), Optional.of(TimeShown.of(OffsetDateTime.parse(text), locale)))
                : new FactShown(field.name(), texts(field, value), Optional.empty());
    }

    private List<String> texts(Field<?, ?> field, JsonValue value) {
        return switch (value) {
            case JsonArray(List<JsonValue> items) ->
                items.stream().flatMap(item -> texts(field, item).stream()).toList();
            case JsonText(String text)
            when field.form() == MspId.TEXT ->
                List.of(writers.of(new MspId(text)).name());
            case JsonText(String text) -> List.of(text);
            case JsonObject object ->
                object.fields().values().stream()
                        .flatMap(part -> texts(field, part).stream())
                        .toList();
            default -> List.of(value.toString());
        };
    }
}
