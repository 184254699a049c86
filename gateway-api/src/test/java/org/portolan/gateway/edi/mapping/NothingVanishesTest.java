package org.portolan.gateway.edi.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.gateway.edi.fixture.Edifact;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Interchange;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.DangerousGoods;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.document.DocumentReference;

class NothingVanishesTest {

    private static final List<String> BOXES = List.of("CSQU3054383", "TGHU1234567", "MSCU6639870");

    /** Every segment of the three messages that docs/edi.md knows, as terminals and customs write it. */
    private static final List<String> OWN = List.of(
            "RFF+BM:BL1",
            "RFF+BN:BK1",
            "RFF+ABT:DE1",
            "RFF+UCN:UC1",
            "TMD+3",
            "DTM+7:202611201015:203",
            "LOC+165+CNTXG:139:6",
            "LOC+9+SGSIN",
            "MEA+AAE+G+KGM:100",
            "DIM+9+CMT:10::20",
            "TMP+2+-18:CEL",
            "RNG+5+CEL:-20:-16",
            "SEL+CN1+CA",
            "FTX+AAI+++WORDS",
            "DGS+IMD+3+1993",
            "DGS+ADR+3+1993",
            "DGS+ADR+3",
            "EQA+CG+GENSET1",
            "EQN+1",
            "HAN+2",
            "DAM+1+ROOF",
            "COD+1",
            "TDT+1++3",
            "NAD+CF+COS:160:20");

    private static final List<String> HEADER = List.of(
            "RFF+VON:V1",
            "RFF+BM:BL9",
            "TDT+20+024W+1++COS:172:20+++9321483:146",
            "LOC+11+CNTXG",
            "LOC+8+SGSIN",
            "DTM+132:202611201015:203",
            "NAD+CA+COS:160:20",
            "FTX+AAI+++WORDS",
            "GID+1+2:PK",
            "HAN+2",
            "DGS+IMD+3+1993",
            "SGP+CSQU3054383+2",
            "CTA+IC",
            "CNT+7:3");

    @TempDir
    Path folder;

    static Stream<String> ownForms() {
        return forms(OWN);
    }

    static Stream<String> headerForms() {
        return forms(HEADER);
    }

    /** Each twice with other data, with a qualifier that nobody knows, with nothing behind the tag, with more elements. */
    private static Stream<String> forms(List<String> segments) {
        return segments.stream().flatMap(segment -> {
            String tag = segment.substring(0, 3);
            String other = segment.replaceAll("(?<=[A-Z:+])(\\d{1,4})(?=$|[:+])", "8");
            return Stream.of(
                    segment + "'" + (other.equals(segment) ? segment.replace(":20", ":21") : other),
                    segment.replaceFirst("\\+[A-Z0-9]+", "+ZZZ"),
                    tag,
                    tag + "++",
                    segment + "+X:Y+1:2:3:4:5:6+Z",
                    segment + ":X:Y:Z:W");
        });
    }

    @ParameterizedTest
    @MethodSource("ownForms")
    void every_segment_of_a_container_becomes_data_or_a_notice(String segments) throws Exception {
        List<String> usual = new ArrayList<>(Edifact.gateInSegments("D1", "9", BOXES.getFirst(), "202611201015"));
        List<String> with = new ArrayList<>(usual);
        with.addAll(usual.size() - 1, List.of(segments.split("'")));

        assertTold(usual, with, segments);
    }

    @ParameterizedTest
    @MethodSource("headerForms")
    void every_segment_of_a_header_becomes_data_or_a_notice(String segments) throws Exception {
        List<String> usual = new ArrayList<>(Edifact.gateInSegments("D1", "9", BOXES.getFirst(), "202611201015"));
        List<String> with = new ArrayList<>(usual);
        with.addAll(1, List.of(segments.split("'")));

        assertTold(usual, with, segments);
    }

    @ParameterizedTest
    @MethodSource("headerForms")
    void every_segment_of_a_response_of_customs_becomes_data_or_a_notice(String segments) throws Exception {
        List<String> usual = List.of(
                "BGM+961+R1+9", "DTM+58:202611201500:203", "LOC+22+CNTXG", "GIS+7:109:ZZZ", "EQD+CN+CSQU3054383");
        List<String> with = new ArrayList<>(usual);
        with.addAll(1, List.of(segments.split("'")));

        assertTold("CUSRES:D:96B:UN", usual, with, segments);
    }

    @Test
    void all_dangerous_goods_are_kept() throws Exception {
        ContainerMovement event =
                only(gateInWith("DGS+IMD+3+1993", "DGS+IMD+2.1+1950", "DGS+IMD+3+1993", "DGS+IMD+8", "DGS+IMD++1203"));

        assertThat(event.cargo().unNumber()).contains("1993");
        assertThat(event.cargo().further())
                .containsExactly(
                        new DangerousGoods(Optional.of("1950"), Optional.of("2.1")),
                        new DangerousGoods(Optional.empty(), Optional.of("8")),
                        new DangerousGoods(Optional.of("1203"), Optional.empty()));
    }

    @Test
    void further_bills_and_bookings_are_kept() throws Exception {
        ContainerMovement event = only(gateInWith("RFF+BM:BL77", "RFF+BN:BK1", "RFF+BN:BK2"));

        assertThat(event.documents().references())
                .containsExactly(new DocumentReference("TRD", "BL77"), new DocumentReference("BKG", "BK2"));
    }

    @Test
    void a_seal_with_a_blank_is_named_with_its_rule() throws Exception {
        List<Notice> notices = new ArrayList<>();

        map(gateInWith("SEL+CN 12+CA"), notices);

        assertThat(notices)
                .anySatisfy(notice -> assertThat(notice.sentence())
                        .contains("\"CN 12\"", "segment 12", "1 to 15 capital letters, digits or dashes"));
    }

    @Test
    void what_an_inland_carriage_says_beside_its_mode_and_its_plate_is_told() throws Exception {
        List<Notice> notices = new ArrayList<>();

        map(gateInWith("TDT+1+RUN7+3++HAULIER+++CXL590"), notices);

        assertThat(notices)
                .extracting(Notice::sentence)
                .anyMatch(sentence -> sentence.contains("TDT+1 element 2"))
                .anyMatch(sentence -> sentence.contains("TDT+1 element 5"))
                .noneMatch(sentence -> sentence.contains("TDT+1 element 8"));
    }

    @Test
    void a_message_that_counts_other_containers_than_it_has_is_told() throws Exception {
        List<Notice> notices = new ArrayList<>();

        map(gateInWith("CNT+16:2"), notices);

        assertThat(notices).extracting(Notice::code).contains("CONTAINER_COUNT");
    }

    @ParameterizedTest
    @CsvSource({
        "3, NAD+CF+, AAA BBB CCC",
        "3, RFF+BM:, AAA BBB CCC",
        "2, RFF+BM:, AAA BBB",
    })
    void what_stands_before_each_container_is_of_the_container_behind_it(int containers, String segment, String owned)
            throws Exception {
        List<MappedContainer> mapped = map(before(containers, segment, "MEA+AAE+G+KGM:1"), new ArrayList<>());

        assertThat(String.join(
                        " ", mapped.stream().map(each -> said(each, segment)).toList()))
                .isEqualTo(owned);
    }

    @Test
    void what_may_be_of_either_container_is_left_out_with_a_notice() throws Exception {
        List<MappedContainer> mapped = map(before(2, "NAD+CF+", "MEA+AAE+G+KGM:1"), new ArrayList<>());

        assertThat(mapped).allSatisfy(each -> {
            assertThat(only(each).carriage().carrierCode()).isEmpty();
            assertThat(each.notices()).extracting(Notice::code).contains("ORDER");
        });
    }

    @Test
    void what_stands_behind_each_container_is_its_own() throws Exception {
        List<String> segments = new ArrayList<>(List.of("BGM+44+D1+9", "LOC+11+CNTXG", "NAD+CA+COS"));
        for (int index = 0; index < 3; index++) {
            segments.addAll(container(BOXES.get(index), "MEA+AAE+G+KGM:1"));
            segments.add("NAD+CF+" + List.of("AAA", "BBB", "CCC").get(index));
        }

        assertThat(map(segments("COARRI:D:95B:UN", segments), new ArrayList<>()))
                .extracting(each -> only(each).carriage().carrierCode().orElse(""))
                .containsExactly("AAA", "BBB", "CCC");
    }

    @Test
    void goods_before_each_container_go_by_the_number_they_name() throws Exception {
        List<String> segments = new ArrayList<>(List.of("BGM+44+D1+9", "LOC+11+CNTXG"));
        for (int index = 0; index < 3; index++) {
            segments.addAll(List.of("GID+1", "DGS+IMD+3+100" + index, "SGP+" + BOXES.get(index)));
            segments.addAll(container(BOXES.get(index), "MEA+AAE+G+KGM:1"));
        }

        assertThat(map(segments("COARRI:D:95B:UN", segments), new ArrayList<>()))
                .extracting(each -> only(each).cargo().unNumber().orElse(""))
                .containsExactly("1000", "1001", "1002");
    }

    @Test
    void segments_at_random_end_in_events_refusals_or_notices() throws Exception {
        Random random = new Random(23);
        List<String> pieces = Stream.of(ownForms(), headerForms(), Stream.of("EQD+CN+CSQU3054383+22G1+++5"))
                .flatMap(each -> each)
                .toList();
        for (int round = 0; round < 1_500; round++) {
            List<String> segments = new ArrayList<>(List.of("BGM+" + (random.nextBoolean() ? 34 : 44) + "+D1+9"));
            for (int piece = random.nextInt(20); piece > 0; piece--) {
                segments.addAll(
                        List.of(pieces.get(random.nextInt(pieces.size())).split("'")));
            }
            String type = List.of("CODECO", "COARRI", "CUSRES").get(random.nextInt(3)) + ":D:95B:UN";
            try {
                map(segments(type, segments), new ArrayList<>());
            } catch (EdiRefused refused) {
                assertThat(refused.refusal().reason().sentence()).isNotBlank();
            }
        }
    }

    @Test
    void nothing_is_called_without_a_place_because_its_container_is_refused() throws Exception {
        List<String> wrong = new ArrayList<>(Edifact.gateInSegments("D1", "1", "CSQU3054384", "202611201015"));
        wrong.addAll(1, List.of("RFF+ACW:D0", "RFF+BN:BK1", "LOC+8+SGSIN"));
        wrong.removeIf(segment -> segment.startsWith("LOC+165"));
        List<Notice> notices = new ArrayList<>();

        assertThat(map(segments("CODECO:D:95B:UN", wrong), notices).getFirst().refusal())
                .isPresent();

        assertThat(notices)
                .filteredOn(notice -> notice.code().equals("SEGMENT_LEFT_OUT"))
                .extracting(Notice::sentence)
                .singleElement()
                .asString()
                .contains("LOC+8 (segment 5).")
                .doesNotContain("RFF", "TDT", "NAD", "DTM");
    }

    private void assertTold(List<String> usual, List<String> with, String segments) throws Exception {
        assertTold("CODECO:D:95B:UN", usual, with, segments);
    }

    private void assertTold(String type, List<String> usual, List<String> with, String segments) throws Exception {
        List<Notice> before = new ArrayList<>();
        List<Notice> after = new ArrayList<>();
        try {
            List<MappedContainer> one = map(segments(type, usual), before);
            List<MappedContainer> other = map(segments(type, with), after);
            after.removeAll(before);
            boolean refused = other.getFirst().refusal().isPresent();
            boolean data = !told(one).equals(told(other));
            assertThat(refused || data || !after.isEmpty())
                    .as(segments + " became nothing")
                    .isTrue();
        } catch (EdiRefused refused) {
            assertThat(refused.refusal().position().tag()).isNotEmpty();
        }
    }

    /** What the events say, without the digest of the message. */
    private static List<Object> told(List<MappedContainer> mapped) {
        return mapped.stream()
                .flatMap(each -> each.movements().stream())
                .map(event -> (Object) List.of(
                        event.happening(),
                        event.place(),
                        event.equipment(),
                        event.cargo(),
                        event.carriage(),
                        event.documents(),
                        event.observation(),
                        event.note()))
                .toList();
    }

    private static String gateInWith(String... more) {
        List<String> segments = new ArrayList<>(Edifact.gateInSegments("D1", "9", BOXES.getFirst(), "202611201015"));
        segments.addAll(segments.size() - 1, List.of(more));
        return segments("CODECO:D:95B:UN", segments);
    }

    private static String before(int containers, String segment, String last) {
        List<String> segments = new ArrayList<>(List.of("BGM+44+D1+9", "LOC+11+CNTXG"));
        for (int index = 0; index < containers; index++) {
            segments.add(segment + List.of("AAA", "BBB", "CCC").get(index));
            segments.addAll(container(BOXES.get(index), last));
        }
        return segments("COARRI:D:95B:UN", segments);
    }

    private static List<String> container(String number, String last) {
        return List.of("EQD+CN+" + number + "+22G1+++5", "DTM+203:202611201015:203", "SEL+S1", "FTX+AAI+++X", last);
    }

    private static String said(MappedContainer mapped, String segment) {
        ContainerMovement event = only(mapped);
        return switch (segment.substring(0, 3)) {
            case "NAD" -> event.carriage().carrierCode().orElse("");
            case "RFF" -> event.documents().billOfLading().orElse("");
            default ->
                String.join(
                        "",
                        event.equipment().sealNumbers().stream()
                                .filter(seal -> !seal.equals("S1"))
                                .toList());
        };
    }

    private ContainerMovement only(String message) throws Exception {
        return only(map(message, new ArrayList<>()).getFirst());
    }

    private static ContainerMovement only(MappedContainer mapped) {
        assertThat(mapped.refusal()).as(mapped.toString()).isEmpty();
        return mapped.movements().getFirst();
    }

    private static String segments(String type, List<String> segments) {
        return Edifact.message(1, type, segments);
    }

    private List<MappedContainer> map(String message, List<Notice> notices) throws Exception {
        Path file = folder.resolve("x.edi");
        Files.writeString(file, Edifact.interchange("M", List.of(message)), StandardCharsets.ISO_8859_1);
        Interchange interchange = Interchange.open(file);
        Message first = interchange.message(interchange.messages().getFirst());
        Sent sent = new Sent(interchange.header().sender(), interchange.header().prepared(), first.digest());
        List<MappedContainer> mapped = new ArrayList<>();
        notices.addAll(new MessageMapper(new PlaceZones(Map.of()), new Indicators(Map.of("7", EventCode.CUSR)))
                .map(first, sent, EarlierReports.NONE, mapped::add)
                .notices());
        mapped.forEach(each -> notices.addAll(each.notices()));
        return mapped;
    }
}
