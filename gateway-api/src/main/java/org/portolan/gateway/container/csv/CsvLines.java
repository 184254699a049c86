package org.portolan.gateway.container.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.portolan.gateway.container.stream.EventLines;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

/**
 * Rows of a table in UTF-8, parted by comma or by semicolon as its header is, with or without a byte order mark. What one
 * row may hold is bounded; a row that cannot be parsed at all ends the table, because nobody knows where the next begins.
 */
public final class CsvLines implements EventLines {

    private static final char MARK = '\uFEFF';

    private final BoundedRows rows;
    private final List<String> columns;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private boolean ended;

    private CsvLines(BoundedRows rows, List<String> columns, CSVFormat format) throws IOException {
        this.rows = rows;
        this.columns = columns;
        this.parser = CSVParser.builder().setReader(rows).setFormat(format).get();
        this.records = parser.iterator();
    }

    /** Reads the header; one that names no event's fields is refused before any row is read. */
    public static CsvLines open(InputStream in, int longest) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        BoundedRows rows = new BoundedRows(new BufferedReader(new InputStreamReader(in, decoder)), longest);
        try {
            String header = rows.firstLine();
            String text = header.isEmpty() || header.charAt(0) != MARK ? header : header.substring(1);
            CSVFormat format = CSVFormat.RFC4180
                    .builder()
                    .setDelimiter(text.contains(";") ? ';' : ',')
                    .setIgnoreSurroundingSpaces(true)
                    .setIgnoreEmptyLines(true)
                    .get();
            List<String> columns = columns(text, format);
            CsvColumns.check(columns);
            return new CsvLines(rows, columns, format);
        } catch (IOException unreadable) {
            throw Problem.of(ProblemKind.MALFORMED_BODY, "The header cannot be read as UTF-8 text.")
                    .at("body")
                    .exception();
        }
    }

    /** The columns in their order. */
    public List<String> columns() {
        return columns;
    }

    @Override
    public Found poll(Duration patience) {
        if (ended) {
            return new End(false);
        }
        try {
            rows.beginRow();
            return records.hasNext() ? row(records.next()) : new End(true);
        } catch (UncheckedIOException | IllegalStateException broken) {
            ended = true;
            return new Unreadable(
                    line() + 1,
                    Reason.of(
                            "UNREADABLE_ROW",
                            "The row is too long, no UTF-8, or its quotes do not match; the rest was not read."));
        }
    }

    @Override
    public void stop() {
        ended = true;
    }

    private Found row(CSVRecord row) {
        if (row.size() != columns.size()) {
            return new Unreadable(
                    line(),
                    Reason.of(
                            "COLUMN_COUNT",
                            "The row has " + row.size() + " columns, the header " + columns.size() + "."));
        }
        try {
            return new Line(line(), CsvEvent.json(columns, row));
        } catch (InvalidValue invalid) {
            return new Unreadable(line(), invalid.reason());
        }
    }

    /** The header, which is read apart, is line 1. */
    private long line() {
        return parser.getCurrentLineNumber() + 1;
    }

    private static List<String> columns(String header, CSVFormat format) throws IOException {
        try (CSVParser parser = CSVParser.builder()
                .setReader(new StringReader(header))
                .setFormat(format)
                .get()) {
            Iterator<CSVRecord> found = parser.iterator();
            return found.hasNext() ? found.next().toList() : List.of();
        }
    }
}
