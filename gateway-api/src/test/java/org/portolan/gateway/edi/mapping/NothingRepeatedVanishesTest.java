package org.portolan.gateway.edi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.edi.fixture.Edifact;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Interchange;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.gateway.edi.syntax.Refusal;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.reason.Reason;

/** Whatever can stand twice is in the event, or in the report, twice. */
class NothingRepeatedVanishesTest {

    private static final String REPEATING = "UNA:+.?*'";
    private static final String NOT_REPEATING = "UNA:+.? '";

    /** Segments that may stand several times, each with another of its kind. */
    private static final List<String> PAIRS = List.of(
            "RFF+BM:BL1|RFF+BM:BL2",
            "RFF+BN:BK1|RFF+BN:BK2",
            "RFF+ABT:DE1|RFF+ABT:DE2",
            "RFF+UCN:UC1|RFF+UCN:UC2",
            "RFF+VON:V1|RFF+VON:V2",
            "LOC+165+CNNGB|LOC+165+CNSHA",
            "LOC+11+CNTXG|LOC+11+CNSHA",
            "LOC+9+SGSIN|LOC+9+SGJUR",
            "DTM+7:202611201015:203|DTM+7:202611201115:203",
            "DTM+203:202611201015:203|DTM+203:202611201115:203",
            "DTM+132:202611201015:203|DTM+132:202611201115:203",
            "TDT+20+024W+1++EVR+++9321483:146::SEA STAR|TDT+20+025W+1++HLC+++9074729:146::SEA MOON",
            "TDT+1++3+++++CXL590|TDT+1++3+++++CXL591",
            "TDT+30+T1+2|TDT+30+T2+2",
            "NAD+CF+COS|NAD+CF+MSK",
            "NAD+CA+COS|NAD+CA+MSK",
            "NAD+MR+ONE|NAD+MR+TWO",
            "MEA+AAE+G+KGM:100|MEA+AAE+VGM+KGM:101",
            "MEA+AAE+G+KGM:100|MEA+AAE+G+KGM:101",
            "DIM+9+CMT:10::20|DIM+9+CMT:11::21",
            "TMP+2+-18:CEL|TMP+2+-19:CEL",
            "RNG+5+CEL:-20:-16|RNG+5+CEL:-21:-17",
            "SEL+CN1+CA|SEL+CN2+CU",
            "FTX+AAI+++WORDS|FTX+AAI+++OTHERS",
            "DGS+IMD+3+1993|DGS+IMD+8+1993",
            "DGS+IMD+3+1993|DGS+IMD+3+1994",
            "EQA+CG+GENSET1|EQA+CG+GENSET2",
            "EQN+1|EQN+2",
            "HAN+2|HAN+3",
            "DAM+1+ROOF|DAM+2+DOOR",
            "COD+1|COD+2",
            "CTA+IC|CTA+MS",
            "TMD+3|TMD+2",
            "GDS+1|GDS+2",
            "PIA+1+A:HS|PIA+1+B:HS",
            "PCD+1:10|PCD+1:11",
            "CNT+7:3|CNT+7:4",
            "BGM+34+D2+9|BGM+34+D3+9",
            "GID+1+2:PK|GID+2+3:PK",
            "SGP+CSQU3054383+2|SGP+TGHU1234567+3",
            "GIS+7|GIS+7:109",
            "GEI+5+7|GEI+6+7");

    /** Segments with something in every element and component that is read, or could be. */
    private static final List<String> RICH = List.of(
            "RFF+BM:BL1:7:8:9",
            "RFF+ABT:DE1:7",
            "LOC+165+CNTXG:139:6:TIANJIN+TCT01:TER:ZZZ:TERMINAL+REL:1:2:3+5",
            "LOC+11+CNTXG:139:6:TIANJIN+TCT01:TER:ZZZ:TERMINAL+REL:1:2:3+5",
            "DTM+7:202611201015:203",
            "TDT+20+024W+1:SEA+31:SHIP+COS:172:20:COSCO+X+E:1:2+9321483:146:11:SEA STAR:PA+1",
            "TDT+1+RUN7+3:ROAD+31:TRUCK+HAU:172:20:HAULIER+X+E:1:2+CXL590:146:ZZZ:CXL590:DE+1",
            "TDT+1+T77+2:RAIL+31:TRAIN+RWY:172:20:RAILWAY+X+E:1:2+WAGON5:146:ZZZ:WAGON5:DE+1",
            "NAD+CF+COS:160:20+LINE:TWO+COSCO:LTD+STREET+CITY+SUB+ZIP+CN",
            "SEL+CN1+CA:1:2:CARRIER+3+CN8:CN9",
            "MEA+AAE+G:1:2:3+KGM:100:1:2:3+9",
            "DGS+IMD+3:1:2+1993:1:2+20:CEL+2+EMS+MFAG+TREM+1:2+3:4",
            "TMP+2+-18:CEL",
            "FTX+AAI+1+2:3+WORDS:MORE+EN",
            "HAN+2:1:2:WORDS+3:4",
            "RNG+5+CEL:-20:-16",
            "DIM+9+CMT:10:20:30");

    /** Components that no notice speaks of, by segment: where a code comes from, and names beside codes. */
    private static final Map<String, List<String>> NO_LOSS = Map.of(
            "LOC", List.of("2.2", "2.3", "2.4", "3.2", "3.3", "3.4"),
            "TDT", List.of("3.2", "5.2", "5.3", "5.4", "8.2", "8.3", "8.4"),
            "NAD", List.of("2.2", "2.3"),
            "SEL", List.of("2.2", "2.3", "2.4"),
            "MEA", List.of("1.1"),
            "DGS", List.of("1.1"),
            "TMP", List.of("1.1"));

    private static final List<String> BOXES = List.of("CSQU3054383", "TGHU1234567", "MSCU6639870");

    @TempDir
    Path folder;

    static Stream<String[]> pairs() {
        return PAIRS.stream().map(pair -> pair.split("\\|"));
    }

    static Stream<String[]> repeatedElements() {
        return PAIRS.stream().flatMap(pair -> {
            String[] first = pair.split("\\|")[0].split("\\+", -1);
            String[] second = pair.split("\\|")[1].split("\\+", -1);
            return IntStream.range(1, first.length)
                    .filter(element -> !first[element].isEmpty()
                            && !NO_LOSS.getOrDefault(first[0], List.of()).contains(element + ".1"))
                    .mapToObj(element -> {
                        String other = first[element].equals(second[element]) ? "OTH" : second[element];
                        return new String[] {
                            String.join("+", first),
                            with(first, element, first[element] + "*" + other),
                            Integer.toString(element)
                        };
                    });
        });
    }

    static Stream<String[]> components() {
        return RICH.stream().flatMap(segment -> {
            String[] elements = segment.split("\\+", -1);
            List<String[]> cases = new ArrayList<>();
            for (int element = 1; element < elements.length; element++) {
                String[] parts = elements[element].split(":", -1);
                for (int part = 0; part < parts.length; part++) {
                    String place = element + "." + (part + 1);
                    if (!parts[part].isEmpty()
                            && !NO_LOSS.getOrDefault(elements[0], List.of()).contains(place)) {
                        String[] less = parts.clone();
                        less[part] = "";
                        cases.add(new String[] {segment, with(elements, element, String.join(":", less)), place});
                    }
                }
            }
            return cases.stream();
        });
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void a_second_segment_of_a_kind_is_kept_or_told(String first, String second) throws Exception {
        for (Form form : Form.values()) {
            String both = result(form.with(first, second));

            assertThat(isRefused(both) || !both.equals(result(form.with(first))))
                    .as(form + ": the second " + second)
                    .isTrue();
            assertThat(isRefused(both) || !both.equals(result(form.with(second))))
                    .as(form + ": the first " + first)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("repeatedElements")
    void a_second_occurrence_of_an_element_is_kept_or_told(String once, String twice, String element) throws Exception {
        for (Form form : Form.values()) {
            String read = result(REPEATING, form.with(twice));

            assertThat(isLeftOut(once, read) || !read.equals(result(REPEATING, form.with(once))))
                    .as(form + ": " + twice)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("repeatedElements")
    void an_asterisk_is_data_where_una_declares_no_repetition(String once, String twice, String element)
            throws Exception {
        for (Form form : Form.values()) {
            String read = result(NOT_REPEATING, form.with(twice));

            assertThat(read).as(form + ": " + twice).doesNotContain("once more");
            assertThat(isTold(twice, element, read) || !read.equals(result(NOT_REPEATING, form.with(once))))
                    .as(form + ": " + twice)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("components")
    void each_component_is_kept_or_told(String segment, String without, String place) throws Exception {
        for (Form form : List.of(Form.GATE, Form.GATE_HEADER, Form.VESSEL)) {
            String read = result(form.with(segment));

            assertThat(isTold(segment, place.split("\\.")[0], read) || !read.equals(result(form.with(without))))
                    .as(form + ": " + place + " of " + segment)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOC+165+CNTXG+:::TERMINAL",
                "TDT+20+024W+1++:::COSCO",
                "TDT+1++3++:::HAULIER",
                "SEL+CN1+:::CARRIER",
                "SEL++CA",
                "NAD+CF+:160:20",
                "TMP+2+-18"
            })
    void what_stands_without_its_code_is_told(String segment) throws Exception {
        String reduced = segment.replaceFirst("\\+[^+]*$", "");

        for (Form form : List.of(Form.GATE, Form.VESSEL)) {
            String read = result(form.with(segment));

            assertThat(isLeftOut(segment, read) || !read.equals(result(form.with(reduced))))
                    .as(form + ": " + segment)
                    .isTrue();
        }
        assertThat(result(Form.GATE.with("TMP+2+-18"))).contains("TEMPERATURE_UNIT");
    }

    @ParameterizedTest
    @CsvSource({"7*7, false", "7*CUSS, true", "CUSR*CUSI, true", "7*XX, false"})
    void indicators_in_one_segment_are_read_as_those_in_several(String indicators, boolean refused) throws Exception {
        List<String> segments = List.of(
                "BGM+961+R1+9",
                "DTM+58:202611201500:203",
                "LOC+22+CNTXG",
                "GIS+" + indicators,
                "EQD+CN+" + BOXES.getFirst());

        assertThat(result(REPEATING, "CUSRES:D:16A:UN", segments).startsWith("refused"))
                .isEqualTo(refused);
    }

    @Test
    void occurrences_of_an_element_are_kept_as_segments_would_be() throws Exception {
        String read = result(
                REPEATING,
                Form.GATE.with(
                        "SEL+S1*S2+CA*CU", "RFF+BM:B1*BM:B2", "DGS+IMD+3*8+1993*1994", "MEA+AAE+G*T+KGM:8*KGM:9"));

        assertThat(read).contains("S1", "S2", "S1 (CA), S2 (CU)", "B2", "1994", "G 8 KGM, T 9 KGM");
        assertThat(read).doesNotContain("once more");
    }

    @Test
    void notices_beyond_those_that_are_told_are_counted() throws Exception {
        String[] seals =
                IntStream.range(0, 120).mapToObj(seal -> "SEL+S " + seal).toArray(String[]::new);

        assertThat(result(Form.GATE.with(seals))).contains("NOTICES_LEFT_OUT", "There are 73 more");
    }

    @Test
    void no_segment_of_any_message_is_without_effect() throws Exception {
        Random random = new Random(29);
        for (int round = 0; round < 250; round++) {
            Form form = Form.values()[random.nextInt(Form.values().length)];
            List<String> pieces = new ArrayList<>(PAIRS.stream()
                    .flatMap(pair -> Arrays.stream(pair.split("\\|")))
                    .distinct()
                    .toList());
            Collections.shuffle(pieces, random);
            Form.Segments all =
                    form.with(pieces.subList(0, 1 + random.nextInt(14)).toArray(String[]::new));
            String whole = result(all);
            for (int index = 0; index < all.list().size(); index++) {
                String segment = all.list().get(index);
                List<String> others = new ArrayList<>(all.list());
                others.remove(index);
                if (!isRefused(whole) && !segment.matches("CNT.16.*")) {
                    assertThat(result("", all.type(), others))
                            .as(segment + " has no effect in " + all.list())
                            .isNotEqualTo(whole);
                }
            }
        }
    }

    /** Messages with one container and with several, and the places where more segments go. */
    private enum Form {
        GATE,
        GATE_HEADER,
        GATES,
        VESSEL,
        VESSEL_HEADER,
        CUSTOMS;

        private record Segments(String type, List<String> list) {}

        Segments with(String... more) {
            List<String> segments = new ArrayList<>(usual());
            int place = switch (this) {
                case GATE_HEADER, VESSEL_HEADER, CUSTOMS -> 2;
                case GATES -> segments.lastIndexOf("EQD+CN+" + BOXES.get(1) + "+22G1+++5");
                default -> segments.size();
            };
            segments.addAll(place, List.of(more));
            return new Segments(type(), segments);
        }

        private String type() {
            return switch (this) {
                case GATE, GATE_HEADER, GATES -> "CODECO:D:95B:UN";
                case VESSEL, VESSEL_HEADER -> "COARRI:D:95B:UN";
                case CUSTOMS -> "CUSRES:D:96B:UN";
            };
        }

        private List<String> usual() {
            return switch (this) {
                case GATE, GATE_HEADER ->
                    List.of("BGM+34+D1+9", "LOC+165+CNTXG", "EQD+CN+" + BOXES.getFirst() + "+22G1+++5", TIME);
                case GATES ->
                    List.of(
                            "BGM+34+D1+9",
                            "LOC+165+CNTXG",
                            "EQD+CN+" + BOXES.getFirst() + "+22G1+++5",
                            TIME,
                            "EQD+CN+" + BOXES.get(1) + "+22G1+++5",
                            TIME,
                            "SEL+S9");
                case VESSEL, VESSEL_HEADER ->
                    List.of("BGM+44+D1+9", "LOC+165+CNTXG", "EQD+CN+" + BOXES.getFirst() + "+22G1+++5", TIME);
                case CUSTOMS ->
                    List.of(
                            "BGM+961+R1+9",
                            "DTM+58:202611201500:203",
                            "LOC+22+CNTXG",
                            "GIS+7",
                            "EQD+CN+" + BOXES.getFirst());
            };
        }

        private static final String TIME = "DTM+7:202611201000:203";
    }

    private static String with(String[] elements, int element, String text) {
        String[] changed = elements.clone();
        changed[element] = text;
        return String.join("+", changed);
    }

    private static String name(String segment) {
        String[] elements = segment.split("\\+");
        String qualifier = elements[1].split(":")[0];
        return elements[0]
                + (qualifier.isEmpty() ? "" : "+" + qualifier.substring(0, Math.min(12, qualifier.length())));
    }

    /** Whether the report names the element, or the whole segment, as one that became nothing. */
    private static boolean isTold(String segment, String element, String read) {
        return read.contains(name(segment) + " element " + element + " ") || isLeftOut(segment, read);
    }

    /** Of what is refused the reasons alone are told, and nothing is recorded that could lack something. */
    private static boolean isRefused(String read) {
        return read.contains("Reason[");
    }

    private static boolean isLeftOut(String segment, String read) {
        return isRefused(read) || read.matches("(?s).*SEGMENT_LEFT_OUT[^]]*" + Pattern.quote(name(segment)) + " .*");
    }

    private String result(Form.Segments segments) throws Exception {
        return result("", segments);
    }

    private String result(String una, Form.Segments segments) throws Exception {
        return result(una, segments.type(), segments.list());
    }

    /** All that becomes of a message but for the numbers of segments, of which others have others. */
    private String result(String una, String type, List<String> segments) throws Exception {
        Path file = folder.resolve("x.edi");
        String syntax = una.isEmpty() ? "UNOC:3" : "UNOC:4";
        String text = Edifact.interchange(syntax, "M", List.of(Edifact.message(1, type, segments)));
        Files.writeString(file, una + (una.isEmpty() ? text : text.replaceFirst("\\+(\\d{6}):", "+20$1:")));
        Interchange interchange = Interchange.open(file);
        Message message = interchange.message(interchange.messages().getFirst());
        Sent sent = new Sent(interchange.header().sender(), interchange.header().prepared(), message.digest());
        List<MappedContainer> mapped = new ArrayList<>();
        try {
            List<Notice> notices = new MessageMapper(
                            new PlaceZones(Map.of()), new Indicators(Map.of("7", EventCode.CUSR)))
                    .map(message, sent, EarlierReports.NONE, mapped::add)
                    .notices();
            return (mapped.stream().map(NothingRepeatedVanishesTest::told).toList() + " message " + notices)
                    .replaceAll("segment \\d+", "segment");
        } catch (EdiRefused refused) {
            return "refused " + reasons(refused.refusals());
        }
    }

    private static List<Reason> reasons(List<Refusal> refusals) {
        return refusals.stream().map(Refusal::reason).toList();
    }

    private static String told(MappedContainer mapped) {
        return mapped.number()
                + reasons(mapped.refusals())
                + mapped.notices()
                + mapped.movements().stream()
                        .map(NothingRepeatedVanishesTest::told)
                        .collect(Collectors.joining());
    }

    private static String told(ContainerMovement event) {
        return List.of(
                        event.happening(),
                        event.place(),
                        event.equipment(),
                        event.cargo(),
                        event.carriage(),
                        event.documents(),
                        event.observation(),
                        event.note())
                .toString();
    }
}
