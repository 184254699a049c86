package org.portolan.gateway.edi.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.edi.fixture.Edifact;

class ReadingInterchangesTest {

    private static final String BOX = "CSQU3054383";

    @TempDir
    Path folder;

    @Test
    void reads_the_header_and_each_segment_with_its_place() throws Exception {
        Interchange interchange =
                open(Edifact.interchange("R1", List.of(Edifact.gateIn(7, BOX), Edifact.gateIn(8, BOX))));

        List<Segment> segments = segments(interchange, 2);

        assertThat(interchange.header().sender()).isEqualTo("TXGTERMINAL");
        assertThat(interchange.header().controlReference()).isEqualTo("R1");
        assertThat(segments).hasSize(13);
        Segment eqd = segments.get(5);
        assertThat(eqd.tag()).isEqualTo("EQD");
        assertThat(eqd.text(2)).contains(BOX);
        assertThat(eqd.text(3, 2)).contains("102");
        assertThat(eqd.position().segment()).isEqualTo(6);
        assertThat(eqd.position().line()).isEqualTo(20);
        assertThat(Files.readString(folder.resolve("x.edi"))
                        .substring((int) eqd.position().offset()))
                .startsWith("EQD+CN");
    }

    @Test
    void honours_other_separators_and_the_release_character() throws Exception {
        String text = Edifact.interchange("R2", List.of(Edifact.gateIn(1, BOX)))
                .replace("SEA STAR", "SEA ?' STAR")
                .replace('?', '!')
                .replace('+', '|')
                .replace(':', '^')
                .replace("'\n", "~\n");

        List<Segment> segments = segments(open("UNA^|.! ~" + text), 1);

        assertThat(segments.get(3).text(8, 4)).contains("SEA ' STAR");
        assertThat(segments.get(5).text(2)).contains(BOX);
    }

    @ParameterizedTest
    @CsvSource({
        "UNOC:3, ISO-8859-1, M\u00dcNCHEN",
        "UNOD:3, ISO-8859-2, \u0141\u00d3D\u0179",
        "UNOE:3, ISO-8859-5, \u041f\u041e\u0420\u0422",
        "UNOF:3, ISO-8859-7, \u03a0\u03b5\u03b9\u03c1\u03b1\u03b9\u03ac\u03c2",
        "UNOW:4, UTF-8, M\u00dcNCHEN",
        "UNOY:4, UTF-8, \u5929\u6d25"
    })
    void reads_who_sends_and_who_is_meant_in_the_set_that_is_named_beside_them(String syntax, String set, String name)
            throws Exception {
        String text = Edifact.interchange(syntax, "R3", List.of(Edifact.gateIn(1, BOX)))
                .replace("TXGTERMINAL", name)
                .replace("CNCUSTOMS", name);

        var header = open(text.getBytes(Charset.forName(set))).header();

        assertThat(header.sender()).isEqualTo(name);
        assertThat(header.recipient()).isEqualTo(name);
    }

    @Test
    void a_sender_that_the_named_set_has_no_characters_for_is_refused_at_its_place() {
        String text = Edifact.interchange("UNOA:3", "R3", List.of(Edifact.gateIn(1, BOX)))
                .replace("TXGTERMINAL", "M\u00dcNCHEN");

        var refusal = catchThrowableOfType(EdiRefused.class, () -> open(text.getBytes(StandardCharsets.ISO_8859_1)))
                .refusal();

        assertThat(refusal.reason().code()).isEqualTo("CHARACTER_SET");
        assertThat(refusal.position()).isEqualTo(new Position(0, "UNB", 2, 1, 0, 1));
    }

    @Test
    void reads_characters_of_the_named_set() throws Exception {
        String name = "SEA \u00c9TOILE";
        String latin = Edifact.interchange(
                "UNOC:3", "R3", List.of(Edifact.gateIn(1, BOX).replace("SEA STAR", name)));
        String unicode = Edifact.interchange(
                        "UNOY:4", "R3", List.of(Edifact.gateIn(1, BOX).replace("SEA STAR", name)))
                .replaceFirst("\\+(\\d{6}):", "+20$1:");

        assertThat(segments(open(latin.getBytes(StandardCharsets.ISO_8859_1)), 1)
                        .get(3)
                        .text(8, 4))
                .contains(name);
        assertThat(segments(open(unicode.getBytes(StandardCharsets.UTF_8)), 1)
                        .get(3)
                        .text(8, 4))
                .contains(name);
    }

    @Test
    void needs_no_line_ends_and_tolerates_any() throws Exception {
        String text = Edifact.interchange("R4", List.of(Edifact.gateIn(1, BOX)));

        assertThat(segments(open(text.replace("\n", "")), 1)).hasSize(13);
        assertThat(segments(open("\uFEFF" + text.replace("\n", "\r\n") + "\r\n\r\n"), 1))
                .hasSize(13);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "'' ; EMPTY",
                "ISA*00*          *00*  ; NOT_AN_INTERCHANGE",
                "{\"containerNumber\":1} ; NOT_AN_INTERCHANGE",
                "UNB+UNOC:3+A+B+261121:1200+1 ; TRUNCATED",
                "UNB+UNOZ:3+A+B+261121:1200+1'UNZ+0+1' ; CHARACTER_SET",
                "UNB+UNOC:9+A+B+261121:1200+1'UNZ+0+1' ; SYNTAX_VERSION",
                "UNB+UNOC:3++B+261121:1200+1'UNZ+0+1' ; MISSING_ELEMENT",
                "UNB+UNOC:3+A+B+261399:1200+1'UNZ+0+1' ; TIME",
                "UNB+UNOC:3+A+B+261121:1200+1'UNZ+0+1' ; NO_MESSAGES",
                "UNB+UNOC:3+A+B+261121:1200+1'UNZ+1+1' ; MESSAGE_COUNT",
                "UNB+UNOC:3+A+B+261121:1200+1'UNH+1+X'UNT+2+1'UNZ+1+2' ; REFERENCE",
                "UNB+UNOC:3+A+B+261121:1200+1'UNH+1+X'UNT+2+1'UNZ+1+1'UNB+ ; TRAILING_BYTES",
                "UNB+UNOC:3+A+B+261121:1200+1'UNH+1+X'UNT+2+1' ; TRUNCATED",
                "UNB+UNOC:3+A+B+261121:1200+1'UNH+1+X'UNT+2 ; TRUNCATED",
                "UNB+UNOC:3+A+B+261121:1200+1'UNB+UNOC:3+A+B+261121:1200+1' ; SECOND_HEADER",
                "UNA++.? 'UNB+UNOC:3 ; SEPARATORS",
                "UNAABCDEFUNB ; SEPARATORS",
                "UNB' ; UNREADABLE_SEGMENT"
            })
    void refuses_a_broken_envelope_whole(String text, String code) {
        EdiRefused refused = catchThrowableOfType(EdiRefused.class, () -> open(text.equals("''") ? "" : text));

        assertThat(refused.refusal().reason().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "UNT+13+, UNT+14+, SEGMENT_COUNT, UNT",
        "UNT+13+1, UNT+13+2, REFERENCE, UNT",
        "UNT+13+1, UNT+13, SEGMENT, UNT",
        "BGM+34, B\u0001M+34, CHARACTER_SET, B?M",
        "BGM+34, b!+34, UNREADABLE_SEGMENT, b!",
        "BGM+34, BGMX+34, UNREADABLE_SEGMENT, BGMX",
    })
    void a_broken_segment_is_named_and_breaks_its_own_message_only(String right, String wrong, String code, String tag)
            throws Exception {
        String broken = Edifact.gateIn(1, BOX).replaceFirst(right.replace("+", "\\+"), wrong);
        Interchange interchange = open(Edifact.interchange("UNOY:3", "R5", List.of(broken, Edifact.gateIn(2, BOX))));

        EdiRefused refused = catchThrowableOfType(EdiRefused.class, () -> segments(interchange, 1));

        assertThat(refused).as("refusal").isNotNull();
        assertThat(segments(interchange, 2)).hasSize(13);
        assertThat(refused.refusal().reason().code()).isEqualTo(code);
        assertThat(refused.refusal().position().tag()).isEqualTo(tag);
    }

    @Test
    void bytes_of_another_character_set_break_their_message_only() throws Exception {
        String text = Edifact.interchange(
                "UNOY:3",
                "R11",
                List.of(Edifact.gateIn(1, BOX).replace("SEA STAR", "SEA \u00c9TOILE"), Edifact.gateIn(2, BOX)));
        Interchange interchange = open(text.getBytes(StandardCharsets.ISO_8859_1));

        EdiRefused refused = catchThrowableOfType(EdiRefused.class, () -> segments(interchange, 1));

        assertThat(refused.refusal().reason().code()).isEqualTo("CHARACTER_SET");
        assertThat(refused.refusal().position().tag()).isEqualTo("TDT");
        assertThat(segments(interchange, 2)).hasSize(13);
    }

    @Test
    void a_message_without_its_end_or_its_beginning_breaks_alone() throws Exception {
        String unended = Edifact.gateIn(1, BOX).replaceFirst("UNT.*\n", "");
        String unbegun = Edifact.gateIn(2, BOX).replaceFirst("UNH.*\n", "");
        Interchange interchange = open(Edifact.interchange(
                "R6", List.of(unended, unbegun.replace("BGM", "UNH+2+X'\nBGM"), unbegun, Edifact.gateIn(3, BOX))));

        assertThat(catchThrowableOfType(EdiRefused.class, () -> segments(interchange, 1))
                        .refusal()
                        .reason()
                        .code())
                .isEqualTo("MISSING_SEGMENT");
        assertThat(catchThrowableOfType(EdiRefused.class, () -> segments(interchange, 3))
                        .refusal()
                        .position()
                        .tag())
                .isEqualTo("BGM");
        assertThat(segments(interchange, 4)).hasSize(13);
    }

    @Test
    void a_huge_segment_breaks_its_message_only() throws Exception {
        String huge = Edifact.gateIn(1, BOX).replace("BL3054383", "B".repeat(3_000_000));

        Interchange interchange = open(Edifact.interchange("R7", List.of(huge, Edifact.gateIn(2, BOX))));

        assertThat(catchThrowableOfType(EdiRefused.class, () -> segments(interchange, 1))
                        .refusal()
                        .reason()
                        .code())
                .isEqualTo("SEGMENT_TOO_LONG");
        assertThat(segments(interchange, 2)).hasSize(13);
    }

    @Test
    void a_message_that_is_too_large_is_named_without_being_read() throws Exception {
        String large = Edifact.discharge(
                1, IntStream.range(0, 60_000).mapToObj(number -> BOX).toList());

        Interchange interchange = open(Edifact.interchange("R8", List.of(large, Edifact.gateIn(2, BOX))));

        assertThat(interchange
                        .messages()
                        .getFirst()
                        .broken()
                        .orElseThrow()
                        .reason()
                        .code())
                .isEqualTo("MESSAGE_TOO_LARGE");
        assertThat(segments(interchange, 2)).hasSize(13);
    }

    @Test
    void groups_are_counted_where_there_are_any() throws Exception {
        String grouped = grouped(Edifact.interchange("R9", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(2, BOX))));

        assertThat(open(grouped).messages()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({
        "UNOC:4, UNA:+.? ', AB*12",
        "UNOC:4, UNA:+.?*', AB",
        "UNOC:4, '', AB",
        "UNOC:3, UNA:+.?*', AB*12",
        "UNOA:1, UNA:+.? ', AB*12",
        "UNOB:2, '', AB*12",
        "UNOK:3, '', AB*12"
    })
    void an_asterisk_repeats_only_where_the_syntax_version_and_una_say_so(String syntax, String una, String reference)
            throws Exception {
        String text = Edifact.interchange(
                syntax, "R12", List.of(Edifact.gateIn(1, BOX).replace("BM:BL3054383", "BM:AB*12")));

        Segment rff = segments(
                        open(una + (syntax.endsWith("4") ? text.replaceFirst("\\+(\\d{6}):", "+20$1:") : text)), 1)
                .get(6);

        assertThat(rff.text(1, 2)).contains(reference);
        assertThat(rff.repeated()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "UNA:+.?*'", "UNA:+.? '"})
    void an_asterisk_in_a_reference_of_the_envelope_is_a_part_of_it(String una) throws Exception {
        String text = Edifact.interchange(
                        "UNOC:4",
                        "R*12",
                        List.of(Edifact.gateIn(1, BOX)
                                .replace("UNH+1+", "UNH+M*1+")
                                .replaceFirst("(UNT.\\d+.)1", "$1M*1")))
                .replaceFirst("\\+(\\d{6}):", "+20$1:");

        Interchange interchange = open(una + text);

        assertThat(interchange.header().controlReference()).isEqualTo("R*12");
        assertThat(segments(interchange, 1).getFirst().text(1)).contains("M*1");
    }

    @Test
    void the_information_separators_of_level_b_need_no_advice_and_release_nothing() throws Exception {
        String text = Edifact.interchange("UNOB:1", "R13", List.of(Edifact.gateIn(1, BOX)))
                .replace("BL3054383", "AB?12")
                .replace('+', '\u001D')
                .replace(':', '\u001F')
                .replace("'\n", "\u001C");

        assertThat(segments(open(text), 1).get(6).text(1, 2)).contains("AB?12");
        assertThat(segments(open("UNA\u001F\u001D.! \u001C" + text), 1).get(6).text(1, 2))
                .contains("AB?12");
    }

    @ParameterizedTest
    @CsvSource({"UNZ+2, UNZ+00002", "UNT+13+, UNT+0000013+", "UNE+2, UNE+000002"})
    void counts_may_have_leading_zeros(String usual, String wide) throws Exception {
        String text = Edifact.interchange("R14", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(2, BOX)));
        String written = usual.startsWith("UNE") ? grouped(text) : text;

        Interchange interchange = open(written.replace(usual, wide));

        assertThat(segments(interchange, 1)).hasSize(13);
        assertThat(segments(interchange, 2)).hasSize(13);
    }

    @Test
    void a_released_separator_may_stand_in_every_reference() throws Exception {
        String text = grouped(Edifact.interchange("R?+1?'5??", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(2, BOX))))
                .replace(":1200+1+UN", ":1200+G?+1+UN")
                .replace("UNE+2+1'", "UNE+2+G?+1'")
                .replace("UNH+1+", "UNH+M?:1+")
                .replace("UNT+13+1'", "UNT+13+M?:1'");

        Interchange interchange = open(text);

        assertThat(interchange.header().controlReference()).isEqualTo("R+1'5?");
        assertThat(segments(interchange, 1).getFirst().text(1)).contains("M:1");
    }

    @Test
    void blank_lines_may_stand_before_it_and_marks_of_a_file_s_end_behind_it() throws Exception {
        String text = "\r\n  \nUNA:+.? '\r\n" + Edifact.interchange("R15", List.of(Edifact.gateIn(1, BOX)));

        Interchange interchange = open("\uFEFF" + text + "\r\n\u001A\u001A\0");

        assertThat(segments(interchange, 1)).hasSize(13);
        assertThat(interchange
                        .message(interchange.messages().getFirst())
                        .position()
                        .line())
                .isEqualTo(5);
    }

    @Test
    void a_segment_that_is_broken_over_lines_is_one() throws Exception {
        String text = Edifact.interchange("R16", List.of(Edifact.gateIn(1, BOX)))
                .replace("\n", "")
                .replaceAll("(.{80})", "$1\r\n");

        assertThat(segments(open(text), 1))
                .hasSize(13)
                .anyMatch(segment -> segment.text(2).equals(java.util.Optional.of(BOX)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "UNE+2+1; UNE+3+1; MESSAGE_COUNT; UNE; counts \"3\", but there are 2 messages in its group",
                "UNE+2+1; UNE+2+9; REFERENCE; UNE; names the reference \"9\", but UNG \"1\"",
                "UNE+2+1; UNE+2; SEGMENT; UNE; does not repeat the reference of UNG",
                "UNE+2+1'; ; MISSING_SEGMENT; UNZ; UNE is missing",
                "UNG+CODECO+A+B+261121:1200+1+UN+D:95B'; ; MISSING_SEGMENT; UNE; no UNG",
                "+261121:1200+1+UN; +261121:1200++UN; MISSING_ELEMENT; UNG; group reference",
                "UNZ+1; UNH+3+X'UNT+2+3'UNZ+1; MISSING_SEGMENT; UNH; outside the groups",
                "UNE+2+1'; UNE+2+1'UNG+CODECO+A+B+261121:1200+1+UN+D:95B'UNE+0+1'; REFERENCE; UNG; earlier group",
                "UNZ+1+R17; UNZ+2+R17; MESSAGE_COUNT; UNZ; counts \"2\", but there are 1 groups",
                "UNZ+1+R17; UNZ+1; SEGMENT; UNZ; does not repeat the reference of UNB",
                "UNZ+1+R17; UNZ++R17; SEGMENT; UNZ; how many",
            })
    void a_count_or_reference_that_does_not_fit_is_told_of_the_segment_at_fault(
            String right, String wrong, String code, String tag, String words) {
        String text = grouped(Edifact.interchange("R17", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(2, BOX))))
                .replace("'\n", "'");

        EdiRefused refused =
                catchThrowableOfType(EdiRefused.class, () -> open(text.replace(right, wrong == null ? "" : wrong)));

        assertThat(refused).as("refusal").isNotNull();
        assertThat(refused.refusal().reason().sentence()).contains(words);
        assertThat(refused.refusal().reason().code()).isEqualTo(code);
        assertThat(refused.refusal().position().tag()).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource({"UNB, 1", "UNZ, 28"})
    void an_envelope_segment_without_its_terminator_is_named_itself(String tag, long line) {
        String text = Edifact.interchange("R18", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(2, BOX)));
        String broken =
                tag.equals("UNB") ? text.replace("R18'\nUNH", "R18\nUNH") : text.replace("UNZ+2+R18'", "UNZ+2+R18");

        EdiRefused refused = catchThrowableOfType(EdiRefused.class, () -> open(broken));

        assertThat(refused.refusal().position().tag()).isEqualTo(tag);
        assertThat(refused.refusal().position().line()).isEqualTo(line);
    }

    @Test
    void a_segment_without_its_terminator_before_unt_is_named_and_breaks_its_message_only() throws Exception {
        String broken = Edifact.gateIn(1, BOX).replace("CNT+16:1'", "CNT+16:1");
        Interchange interchange = open(Edifact.interchange("R19", List.of(broken, Edifact.gateIn(2, BOX))));

        EdiRefused refused = catchThrowableOfType(EdiRefused.class, () -> segments(interchange, 1));

        assertThat(refused.refusal().reason().code()).isEqualTo("TERMINATOR");
        assertThat(refused.refusal().position().tag()).isEqualTo("CNT");
        assertThat(refused.refusal().position().segment()).isEqualTo(12);
        assertThat(segments(interchange, 2)).hasSize(13);
    }

    @Test
    void a_message_that_has_the_reference_of_an_earlier_one_is_known_by_it() throws Exception {
        Interchange interchange =
                open(Edifact.interchange("R20", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(1, BOX))));

        assertThat(interchange.messages()).extracting(Message.Place::like).containsExactly(0, 1);
    }

    @Test
    void bytes_of_utf_16_are_named() {
        EdiRefused refused = catchThrowableOfType(
                EdiRefused.class, () -> open("\uFEFFUNB+UNOC:3".getBytes(StandardCharsets.UTF_16LE)));

        assertThat(refused.refusal().reason().sentence()).contains("UTF-16");
        for (String wider : List.of("UTF-32LE", "UTF-32BE", "X-UTF-32LE-BOM", "X-UTF-32BE-BOM")) {
            refused = catchThrowableOfType(EdiRefused.class, () -> open("UNB+UNOC:3".getBytes(Charset.forName(wider))));
            assertThat(refused.refusal().reason().sentence()).as(wider).contains("UTF-32");
        }
    }

    @Test
    void bytes_at_random_never_break_the_reader() throws Exception {
        byte[] good = Edifact.interchange("R10", List.of(Edifact.gateIn(1, BOX), Edifact.gateIn(2, BOX)))
                .getBytes(StandardCharsets.ISO_8859_1);
        var random = new java.util.Random(7);
        for (int round = 0; round < 300; round++) {
            byte[] bytes = good.clone();
            for (int change = 0; change <= round % 5; change++) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            try {
                Interchange interchange = open(bytes);
                for (Message.Place place : interchange.messages()) {
                    interchange.message(place).read(segment -> {});
                }
            } catch (EdiRefused refused) {
                assertThat(refused.refusal().reason().code()).matches("[A-Z_]+");
            }
        }
    }

    private static String grouped(String text) {
        return text.replaceFirst("\nUNH", "\nUNG+CODECO+A+B+261121:1200+1+UN+D:95B'\nUNH")
                .replace("UNZ+2", "UNE+2+1'\nUNZ+1");
    }

    private Interchange open(String text) throws IOException, EdiRefused {
        return open(text.getBytes(StandardCharsets.UTF_8));
    }

    private Interchange open(byte[] bytes) throws IOException, EdiRefused {
        return Interchange.open(Files.write(folder.resolve("x.edi"), bytes));
    }

    private static List<Segment> segments(Interchange interchange, int message) throws IOException, EdiRefused {
        List<Segment> segments = new ArrayList<>();
        interchange.message(interchange.messages().get(message - 1)).read(segments::add);
        return segments;
    }
}
