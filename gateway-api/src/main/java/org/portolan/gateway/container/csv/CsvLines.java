package org.portolan.gateway.container.csv;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.portolan.gateway.container.stream.EventLines;
import org.portolan.gateway.container.stream.MarkedEnd;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemKind;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Rows of a table in UTF-8, parted by comma, semicolon or tab as its header is, with or without a byte order mark. Where
 * nobody knows how a row ends, because a quote is not closed, nothing after it is recorded; each line is told.
 */
public final class CsvLines implements EventLines {

    /** Stands where bytes are no UTF-8, so that the row that holds them is refused and no other. */
    private static final String NO_CHARACTER = "\uFFFF";

    private final CsvReader rows;
    private final List<String> columns;
    private long broken;
    private long toTell;
    private boolean stopped;

    private CsvLines(CsvReader rows, List<String> columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** Reads the header; one that names no event's fields is refused before any row is read. */
    public static CsvLines open(InputStream in, int longest) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .replaceWith(NO_CHARACTER)
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        CsvReader rows = new CsvReader(new BufferedReader(new InputStreamReader(new MarkedEnd(in), decoder)), longest);
        try {
            rows.findSeparator();
            List<String> columns = header(rows.next());
            CsvColumns.check(columns);
            return new CsvLines(rows, columns);
        } catch (IOException unreadable) {
            throw Problem.of(ProblemKind.BODY_INCOMPLETE, ProblemKind.BODY_INCOMPLETE.meaning())
                    .at("body")
                    .exception();
        }
    }

    @Override
    public List<String> columns() {
        return columns;
    }

    @Override
    public Found poll(Duration patience) {
        if (stopped) {
            return new End(false);
        }
        try {
            return broken > 0 ? untold() : rows.next().map(this::row).orElse(new End(true));
        } catch (IOException gone) {
            stopped = true;
            return new End(false);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private Found row(CsvReader.Row row) {
        if (row.fault().isPresent()) {
            broken = row.ended() ? 0 : row.line();
            toTell = row.lines() - 1L;
            return new Unreadable(row.line(), row.fault().get());
        }
        List<String> cells = row.cells();
        boolean fits = cells.size() >= columns.size()
                && cells.stream().skip(columns.size()).allMatch(String::isBlank);
        if (!fits) {
            return new Unreadable(
                    row.line(),
                    Reason.of(
                            ReasonCode.COLUMN_COUNT,
                            "The row has " + cells.size() + " columns, the header " + columns.size() + "."));
        }
        try {
            return new Line(row.line(), CsvEvent.json(columns, checked(cells.subList(0, columns.size()))));
        } catch (InvalidValue invalid) {
            return new Unreadable(row.line(), invalid.reason());
        }
    }

    /** The lines that the broken row took, then all behind it. */
    private Found untold() throws IOException {
        Optional<Long> next = toTell > 0 ? Optional.of(broken + 1) : rows.skipLine();
        if (next.isEmpty()) {
            return new End(false);
        }
        toTell = Math.max(0, toTell - 1);
        long told = next.get();
        Reason reason =
                Reason.of(ReasonCode.NOT_READ, "The line was not read, because a row before it has no known end.");
        broken = told;
        return new Unreadable(told, reason);
    }

    private List<String> checked(List<String> cells) {
        for (int index = 0; index < cells.size(); index++) {
            if (cells.get(index).contains(NO_CHARACTER)) {
                throw new InvalidValue(
                        Reason.at(columns.get(index), ReasonCode.CHARACTER_SET, "must be text in UTF-8"));
            }
        }
        return cells;
    }

    private static List<String> header(Optional<CsvReader.Row> row) {
        List<String> cells = row.map(CsvReader.Row::cells).orElse(List.of());
        String all = String.join("", cells);
        if (all.indexOf('\0') >= 0) {
            String wide = all.contains("\0\0\0") ? "UTF-32" : "UTF-16";
            throw malformed("The table is written in " + wide + "; save it as UTF-8.");
        }
        if (all.contains(NO_CHARACTER)) {
            throw malformed("The header holds bytes that are no UTF-8; save the table as UTF-8.");
        }
        row.flatMap(CsvReader.Row::fault).ifPresent(fault -> {
            throw malformed("The header cannot be read: " + fault.sentence());
        });
        List<String> columns = cells.stream().map(String::strip).toList();
        int named = columns.size();
        // Spreadsheets write separators for columns that are empty from top to bottom.
        while (named > 0 && columns.get(named - 1).isEmpty()) {
            named--;
        }
        return columns.subList(0, named);
    }

    private static RuntimeException malformed(String sentence) {
        return Problem.of(ProblemKind.MALFORMED_BODY, sentence).at("body").exception();
    }
}
