package org.portolan.gateway.owned.view;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.portolan.gateway.reading.TableCell;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.json.CanonicalJson;
import org.portolan.records.json.JsonArray;
import org.portolan.records.json.JsonBoolean;
import org.portolan.records.json.JsonInteger;
import org.portolan.records.json.JsonObject;
import org.portolan.records.json.JsonText;
import org.portolan.records.json.JsonValue;
import org.portolan.records.ledger.OwnedKind;
import org.portolan.records.shape.Field;
import org.portolan.records.shape.Shape;

/**
 * Records of a kind as a table by RFC 4180, a column for each field of their shapes: the public part's, then the
 * confidential one's, empty where it is not the reader's. A list stands in one cell, and so does a part with fields of its
 * own, as JSON.
 */
final class OwnedTable<T, D> {
    private static final String STATUS = "status";

    private final OwnedKind<T, D> kind;

    OwnedTable(OwnedKind<T, D> kind) {
        this.kind = kind;
    }

    /** With the head written; closing it writes what is left. */
    CSVPrinter writer(OutputStream out) throws IOException {
        var printer = new CSVPrinter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)), CSVFormat.RFC4180);
        List<String> head = new ArrayList<>(List.of(STATUS, "created", "changed"));
        head.addAll(names(kind.shape()));
        names(kind.sealing().shape()).stream()
                .map(name -> "confidential." + name)
                .forEach(head::add);
        printer.printRecord(head);
        return printer;
    }

    void write(CSVPrinter printer, StoredRecord<T, D> stored, boolean all) throws IOException {
        List<String> cells = new ArrayList<>(List.of(
                stored.status(), stored.created().ledgerTime(), stored.changed().ledgerTime()));
        add(cells, kind.shape(), Optional.of(stored.record()));
        add(cells, kind.sealing().shape(), stored.part().filter(part -> all).map(ConfidentialPart::content));
        printer.printRecord(cells.stream().map(TableCell::safe).toList());
    }

    private static <S> void add(List<String> cells, Shape<S> shape, Optional<S> value) {
        var json = value.map(shape::json);
        names(shape).stream()
                .map(name -> json.flatMap(
                                object -> Optional.ofNullable(object.fields().get(name)))
                        .map(OwnedTable::text)
                        .orElse(""))
                .forEach(cells::add);
    }

    private static List<String> names(Shape<?> shape) {
        return shape.fields().stream()
                .map(Field::name)
                .filter(name -> !name.equals(STATUS))
                .toList();
    }

    private static String text(JsonValue value) {
        return switch (value) {
            case JsonText(String text) -> text;
            case JsonInteger(long number) -> Long.toString(number);
            case JsonBoolean(boolean truth) -> Boolean.toString(truth);
            case JsonArray(List<JsonValue> items) ->
                items.stream().map(OwnedTable::text).collect(Collectors.joining("; "));
            case JsonObject object -> CanonicalJson.text(object);
            default -> throw new IllegalStateException("A record holds no other values");
        };
    }
}
