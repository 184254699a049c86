package org.portolan.gateway.container.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

/**
 * Reads rows and lines of text, header included. A line ends with CR, LF or both; a cell in quotes may hold line ends,
 * separators and doubled quotes. What one row may hold is bounded.
 */
final class CsvReader {

    /**
     * A row.
     *
     * @param line that it begins in, from 1
     * @param lines that it takes
     * @param fault why it cannot be read
     * @param ended whether it is known where the next row begins
     */
    record Row(long line, int lines, List<String> cells, Optional<Reason> fault, boolean ended) {}

    private static final String MARK = "\uFEFF";
    private static final int NOTHING = -2;
    private static final int END = -1;

    private final Reader in;
    private final int longest;
    private char separator = ',';
    private String begun = "";
    private int taken;
    private int ahead = NOTHING;
    private long line = 1;
    private String lineEnd = "";
    private boolean atLineStart = true;

    CsvReader(Reader in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Finds what parts cells: what a line above the header declares, else the one of tab, semicolon and comma that stands
     * most often in the first line that is not blank.
     */
    void findSeparator() throws IOException {
        String first = firstLine();
        Optional<Character> declared = SeparatorLine.of(first);
        if (declared.isPresent()) {
            separator = declared.get();
            return;
        }
        separator = ',';
        for (char other : new char[] {';', '\t'}) {
            if (count(first, other) > count(first, separator)) {
                separator = other;
            }
        }
        begun = ahead == NOTHING || ahead == END ? first : first + (char) ahead;
        ahead = NOTHING;
        taken = 0;
    }

    /** The first line that is not blank, without what ends it, and without a byte order mark. */
    private String firstLine() throws IOException {
        StringBuilder first = new StringBuilder();
        skipBlankLines();
        for (int next = peek(); next != END && !isLineEnd(next) && first.length() < longest; next = peek()) {
            first.append((char) read());
        }
        return first.indexOf(MARK) == 0 ? first.substring(1) : first.toString();
    }

    /** The next row that is not blank; empty at the end. */
    Optional<Row> next() throws IOException {
        skipBlankLines();
        return peek() == END ? Optional.empty() : Optional.of(new Cells(line).row());
    }

    /** The number of the next line that is not blank, which is passed over; empty at the end. */
    Optional<Long> skipLine() throws IOException {
        skipBlankLines();
        if (peek() == END) {
            return Optional.empty();
        }
        long number = line;
        skipRest();
        return Optional.of(number);
    }

    private void skipRest() throws IOException {
        for (int next = read(); next != END && !isLineEnd(next); next = read()) {
            // What the line holds is of no use.
        }
    }

    private void skipBlankLines() throws IOException {
        while (isLineEnd(peek()) || peek() == ' ' && separator != ' ') {
            read();
        }
    }

    private int peek() throws IOException {
        if (ahead == NOTHING) {
            ahead = taken < begun.length() ? begun.charAt(taken++) : in.read();
        }
        return ahead;
    }

    /** The next character; a line's end, of whatever kind, is one LF. */
    private int read() throws IOException {
        int next = peek();
        ahead = next == END ? END : NOTHING;
        lineEnd = next == '\r' ? "\r" : "\n";
        if (next == '\r' && peek() == '\n') {
            ahead = NOTHING;
            lineEnd = "\r\n";
        }
        atLineStart = isLineEnd(next) || next == END && atLineStart;
        if (isLineEnd(next)) {
            line++;
            return '\n';
        }
        return next;
    }

    private static boolean isLineEnd(int character) {
        return character == '\n' || character == '\r';
    }

    private static long count(CharSequence text, char character) {
        return text.chars().filter(other -> other == character).count();
    }

    /** The cells of one row while it is read. */
    private final class Cells {

        private final long begin;
        private final List<String> cells = new ArrayList<>();
        private int length;
        private boolean inQuotes;

        Cells(long begin) {
            this.begin = begin;
        }

        Row row() throws IOException {
            for (int next = separator; next == separator; next = read()) {
                skipSpaces();
                Optional<String> fault = peek() == '"' ? quoted() : plain();
                if (fault.isPresent()) {
                    skipRest();
                    return row(Optional.of(Reason.of(ReasonCode.UNREADABLE_ROW, fault.get())), !inQuotes);
                }
            }
            return row(Optional.empty(), true);
        }

        private Row row(Optional<Reason> fault, boolean ended) {
            int lines = Math.toIntExact(line - begin) + (atLineStart ? 0 : 1);
            return new Row(begin, lines, List.copyOf(cells), fault, ended);
        }

        private Optional<String> plain() throws IOException {
            StringBuilder cell = new StringBuilder();
            for (int next = peek(); next != END && next != separator && !isLineEnd(next); next = peek()) {
                if (++length > longest) {
                    return Optional.of(tooLong());
                }
                cell.append((char) read());
            }
            cells.add(cell.toString());
            return Optional.empty();
        }

        private Optional<String> quoted() throws IOException {
            long opened = line;
            inQuotes = true;
            int column = cells.size() + 1;
            StringBuilder cell = new StringBuilder();
            read();
            while (true) {
                int next = read();
                if (next == END || ++length > longest) {
                    return Optional.of("The quote that opens column " + column + " in line " + opened + " is not closed"
                            + (next == END ? "." : " within " + longest + " characters."));
                }
                if (next == '"' && peek() == '"') {
                    read();
                } else if (next == '"') {
                    break;
                }
                cell.append(next == '\n' ? lineEnd : Character.toString((char) next));
            }
            cells.add(cell.toString());
            skipSpaces();
            inQuotes = peek() != END && peek() != separator && !isLineEnd(peek());
            return !inQuotes
                    ? Optional.empty()
                    : Optional.of("Something stands behind the closing quote of column " + column
                            + ", which opened in line " + opened + "; a quote within quotes is written twice.");
        }

        private String tooLong() {
            return "The row is longer than " + longest + " characters.";
        }

        private void skipSpaces() throws IOException {
            while (peek() == ' ') {
                read();
            }
        }
    }
}
