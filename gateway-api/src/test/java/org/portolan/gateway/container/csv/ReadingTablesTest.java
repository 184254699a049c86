package org.portolan.gateway.container.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.container.stream.EventLines.End;
import org.portolan.gateway.container.stream.EventLines.Found;
import org.portolan.gateway.container.stream.EventLines.Line;
import org.portolan.gateway.container.stream.EventLines.Unreadable;
import org.portolan.gateway.problem.Problem;
import org.portolan.gateway.problem.ProblemException;

class ReadingTablesTest {

    private static final String HEADER =
            "containerNumber,eventCode,eventTime,location,direction,emptyIndicator,description";

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r", "\r\n", "\n\r"})
    void every_row_is_read_whatever_ends_a_line(String end) {
        List<Found> found = read(String.join(end, HEADER, row("a"), row("b"), row("c")) + end);

        assertThat(texts(found)).containsExactly("a", "b", "c");
        assertThat(found.getLast()).isEqualTo(new End(true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001A", "\n\u001A", "\r\n\u001A\u001A\r\n", "\r\u001A\r"})
    void a_mark_of_older_systems_ends_the_table(String end) {
        List<Found> found = read(HEADER + "\n" + row("a") + "\n" + row("b") + end);

        assertThat(texts(found)).containsExactly("a", "b");
        assertThat(found.getLast()).isEqualTo(new End(true));
    }

    @Test
    void lines_are_counted_where_their_ends_differ_and_cells_hold_line_ends() {
        List<Found> found = read(
                "\r\n" + HEADER + "\r" + row("\"a\r\nb\rc\n\"\"d\"\"\"") + "\n\r\n" + row("x") + "\r\r" + row("y"));

        assertThat(numbers(found)).containsExactly(3L, 8L, 10L);
        assertThat(texts(found)).containsExactly("a\\r\\nb\\rc\\n\\\"d\\\"", "x", "y");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void the_header_shows_what_parts_cells(String separator) {
        List<Found> found = read("\uFEFF" + (HEADER + "\n" + row("a")).replace(",", separator));

        assertThat(texts(found)).containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            quoteCharacter = '~',
            value = {
                "sep=;#;",
                "sep=,#,",
                "sep=TAB#TAB",
                "sep=\\t#TAB",
                "SEP=|#|",
                "\uFEFFsep=;#;",
                "\"sep=;\"#;",
                "sep=;;;;;;;#;",
                "sep=; #;"
            })
    void a_line_above_the_header_declares_what_parts_cells(String declaration, String separator) {
        String table = HEADER + "\n" + row("a");

        List<Found> found = read((declaration + "\n" + table.replace(",", separator)).replace("TAB", "\t"));

        assertThat(texts(found)).containsExactly("a");
        assertThat(numbers(found)).containsExactly(3L);
    }

    @Test
    void a_declared_separator_counts_also_where_another_stands_more_often() {
        String table = "sep=;\n" + HEADER.replace(",", ";") + "\n"
                + row("x").replace(",", ";").replace("x", "a, b, c, d, e, f, g, h");

        assertThat(texts(read(table))).containsExactly("a, b, c, d, e, f, g, h");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=", "sep=x", "sep=;,", "sep=;containerNumber"})
    void a_declaration_of_another_separator_is_refused_with_what_is_allowed(String declaration) {
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> read(declaration + "\n" + HEADER + "\n" + row("a")));

        assertThat(refused.problem().detail()).contains("sep=", "comma, semicolon, tab or vertical bar");
    }

    @Test
    void separators_behind_the_last_column_are_no_columns() {
        List<Found> found =
                read(HEADER + ",, ,\n" + row("a") + ",,,\n" + row("b") + "\n" + row("c") + ",,lost,\n" + ",,\n");

        assertThat(texts(found)).containsExactly("a", "b");
        assertThat(numbers(found)).containsExactly(2L, 3L, 4L, 5L);
    }

    @Test
    void all_that_is_wrong_with_a_header_is_told_with_the_nearest_names() {
        ProblemException refused = catchThrowableOfType(
                ProblemException.class,
                () -> read("container_number,eventcode,,eventTime,eventTime,location,colour\n" + row("a")));

        assertThat(refused.problem().each())
                .extracting(Problem::detail)
                .containsExactly(
                        "No field of an event is called \"container_number\". Did you mean \"containerNumber\"?",
                        "No field of an event is called \"eventcode\". Did you mean \"eventCode\"?",
                        "Column 3 has no name in the header.",
                        "The column eventTime stands twice in the header.",
                        "No field of an event is called \"colour\".",
                        "The column containerNumber is missing in the header.",
                        "The column eventCode is missing in the header.",
                        "The column direction is missing in the header.",
                        "The column emptyIndicator is missing in the header.");
    }

    @Test
    void a_header_in_quotes_is_read_as_rows_are() {
        List<Found> found = read("\uFEFF\"" + HEADER.replace(",", "\",\"") + "\"\r" + row("\"a, b\""));

        assertThat(texts(found)).containsExactly("a, b");
    }

    @Test
    void bytes_that_are_no_text_refuse_their_row_alone_and_name_the_column() {
        String table = HEADER + "\n" + row("a") + "\n" + row("\u00E9t\u00E9") + "\n" + row("c");

        List<Found> found = read(table, StandardCharsets.ISO_8859_1);

        assertThat(texts(found)).containsExactly("a", "c");
        Unreadable refused = (Unreadable) found.get(1);
        assertThat(refused.number()).isEqualTo(3);
        assertThat(refused.reason().code()).isEqualTo("CHARACTER_SET");
        assertThat(refused.reason().field()).isEqualTo("description");
    }

    @Test
    void a_quote_that_is_not_closed_is_named_where_it_opens_and_each_line_behind_it_is_told() {
        List<Found> found = read(HEADER + "\n" + row("a") + "\n" + row("\"b") + "\n" + row("c") + "\n" + row("d"));

        assertThat(numbers(found)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(((Unreadable) found.get(1)).reason().sentence()).contains("column 7", "line 3");
        assertThat(found.subList(2, 4))
                .allMatch(told -> ((Unreadable) told).reason().code().equals("NOT_READ"));
        assertThat(found.getLast()).isEqualTo(new End(false));
    }

    @Test
    void what_stands_behind_a_closing_quote_ends_the_table_and_each_line_is_told() {
        List<Found> found =
                read(HEADER + "\n" + row("\"b") + "\n" + row("\"c\"") + "\n" + row("d") + "\n" + row("e") + "\n");

        assertThat(texts(found)).isEmpty();
        assertThat(numbers(found)).containsExactly(2L, 3L, 4L, 5L);
        assertThat(found.getLast()).isEqualTo(new End(false));
    }

    @Test
    void a_row_that_is_too_long_is_refused_alone() {
        List<Found> found = read(HEADER + "\n" + row("x".repeat(20_000)) + "\n" + row("b"));

        assertThat(numbers(found)).containsExactly(2L, 3L);
        assertThat(((Unreadable) found.getFirst()).reason().sentence()).contains("longer than");
        assertThat(texts(found)).containsExactly("b");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-16LE, UTF-16",
        "UTF-16BE, UTF-16",
        "UTF-16, UTF-16",
        "UTF-32LE, UTF-32",
        "UTF-32BE, UTF-32",
        "ISO-8859-1, no UTF-8"
    })
    void a_header_in_another_character_set_is_told_so(String charset, String words) {
        String header = charset.startsWith("UTF") ? HEADER : HEADER.replace("description", "beschreibung\u00E4");

        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> read(header + "\n", Charset.forName(charset)));

        assertThat(refused.problem().detail()).contains(words);
    }

    @Test
    void no_line_of_a_table_at_random_is_lost() {
        String[] pieces = {"a", "\"", ",", "\n", "\r", "\r\n", ";", " ", "\t", "\uFFFF", "\u00E9", row("z"), "\"\""};
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            StringBuilder table = new StringBuilder(HEADER + "\n");
            for (int piece = random.nextInt(40); piece > 0; piece--) {
                table.append(pieces[random.nextInt(pieces.length)]);
            }

            List<Found> found = read(table.toString());

            List<Long> told = numbers(found);
            assertThat(told).as(table.toString()).isSorted().doesNotHaveDuplicates();
            if (table.indexOf("\"") < 0) {
                assertThat(told).as(table.toString()).hasSize((int) filledLines(table.toString()) - 1);
            }
        }
    }

    private static long filledLines(String table) {
        return List.of(table.split("\r\n|\r|\n", -1)).stream()
                .filter(line -> !line.replace(" ", "").isEmpty())
                .count();
    }

    private static String row(String description) {
        return "CSQU3054383,GTIN,2026-11-20T08:15:00+08:00,CNTXG,EXPORT,LADEN," + description;
    }

    private static List<Found> read(String table) {
        return read(table, StandardCharsets.UTF_8);
    }

    private static List<Found> read(String table, Charset charset) {
        CsvLines lines = CsvLines.open(new ByteArrayInputStream(table.getBytes(charset)), 10_000);
        List<Found> found = new ArrayList<>();
        do {
            found.add(Objects.requireNonNull(lines.poll(Duration.ZERO)));
        } while (!(found.getLast() instanceof End));
        return found;
    }

    private static List<Long> numbers(List<Found> found) {
        return found.stream()
                .filter(each -> !(each instanceof End))
                .map(each -> each instanceof Line line ? line.number() : ((Unreadable) each).number())
                .toList();
    }

    /** The descriptions of the rows that are events, as JSON has them. */
    private static List<String> texts(List<Found> found) {
        return found.stream()
                .filter(Line.class::isInstance)
                .map(each -> new String(((Line) each).content(), StandardCharsets.UTF_8))
                .map(json -> json.replaceFirst(".*\"description\":\"(.*?)\",\"direction\".*", "$1"))
                .toList();
    }
}
