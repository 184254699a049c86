package org.portolan.gateway.edi.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.edi.fixture.Edifact;
import org.portolan.gateway.edi.part.Notice;
import org.portolan.gateway.edi.part.PlaceZones;
import org.portolan.gateway.edi.syntax.EdiRefused;
import org.portolan.gateway.edi.syntax.Interchange;
import org.portolan.gateway.edi.syntax.Message;
import org.portolan.records.container.ContainerMovement;
import org.portolan.records.container.DangerousGoods;
import org.portolan.records.container.code.Direction;
import org.portolan.records.container.code.EventCode;
import org.portolan.records.container.code.TransportMode;
import org.portolan.records.container.transport.Rail;
import org.portolan.records.container.transport.TransportCall;
import org.portolan.records.container.transport.Truck;
import org.portolan.records.container.transport.Vehicle;

class MappingMessagesTest {

    private static final String BOX = "CSQU3054383";
    private static final String OTHER_BOX = "TGHU1234567";

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "CODECO:D:95B:UN:ITG14, 34, GTIN",
        "CODECO:D:00B:UN:SMDG20, 36, GTOT",
        "CODECO:D:16A:UN:SMDG21, 34, GTIN",
        "CODECO:D:21B:UN, 36, GTOT"
    })
    void a_gate_report_of_any_directory_is_a_gate_in_or_out(String type, String document, EventCode code)
            throws Exception {
        List<String> segments = new ArrayList<>(Edifact.gateInSegments("D1", "9", BOX, "202611201015"));
        segments.set(0, "BGM+" + document + "+D1+9");

        ContainerMovement event =
                only(Edifact.message(1, type, segments)).movements().getFirst();

        assertThat(event.happening().code()).isEqualTo(code);
        assertThat(event.happening().eventTime()).isEqualTo(OffsetDateTime.parse("2026-11-20T10:15:00+08:00"));
        assertThat(event.place().location()).hasToString("CNTXG");
        assertThat(event.place().facilityCode()).contains("TCT01");
        assertThat(event.documents().billOfLading()).contains("BL3054383");
        assertThat(event.equipment().sealNumbers()).containsExactly("CN1234567");
        assertThat(event.note().sourceSystem())
                .hasValueSatisfying(system -> assertThat(system).startsWith("CODECO D."));
        assertThat(event.provenance().originatingParty()).contains("TXGTERMINAL");
    }

    @ParameterizedTest
    @CsvSource({"44, DISC, 11", "98, DISC, 11", "46, LOAD, 9", "270, LOAD, 9"})
    void a_vessel_report_is_a_discharge_or_a_loading_at_the_port_concerned(String document, EventCode code, String port)
            throws Exception {
        String message = Edifact.discharge(1, List.of(BOX, OTHER_BOX))
                .replace("BGM+44", "BGM+" + document)
                .replace("LOC+11+CNTXG", "LOC+" + port + "+CNTXG")
                .replaceAll("LOC\\+9\\+SGSIN", "LOC+8+SGSIN");

        List<MappedContainer> mapped = map(message);

        assertThat(mapped).extracting(MappedContainer::number).containsExactly(BOX, OTHER_BOX);
        ContainerMovement event = mapped.getFirst().movements().getFirst();
        assertThat(event.happening().code()).isEqualTo(code);
        assertThat(event.carriage().vesselImo()).contains("9321483");
        assertThat(event.carriage().voyage()).contains("024W");
        assertThat(event.carriage().transportMode()).contains(TransportMode.VESSEL);
        assertThat(event.cargo().unNumber()).contains("1993");
        assertThat(event.note().description()).contains("Weight VGM 21450 KGM; Seals SG7654321 (SH)");
    }

    @ParameterizedTest
    @CsvSource({"9", "8", "11"})
    void a_customs_response_is_what_the_administration_says_its_indicator_means(String function) throws Exception {
        List<String> segments = List.of(
                "BGM+961+R1+" + function,
                "DTM+58:202611201500:203",
                "LOC+22+CNTXG:139:6",
                "GIS+7:109:ZZZ",
                "EQD+CN+" + BOX,
                "EQD+CN+" + OTHER_BOX,
                "RFF+ABT:DECL1");

        List<MappedContainer> mapped = map(Edifact.message(1, "CUSRES:D:96B:UN", segments));

        assertThat(mapped).hasSize(2);
        ContainerMovement event = mapped.getLast().movements().getFirst();
        assertThat(event.happening().code()).isEqualTo(EventCode.CUSR);
        assertThat(event.documents().declarationReference()).contains("DECL1");
        assertThat(notices(mapped.getLast())).contains("LADEN_ASSUMED", "DIRECTION_ASSUMED");
    }

    @Test
    void an_indicator_that_nobody_explained_is_refused_and_named() {
        List<String> segments =
                List.of("BGM+961+R1+9", "DTM+58:202611201500:203", "LOC+22+CNTXG", "GIS+8:109:ZZZ", "EQD+CN+" + BOX);

        EdiRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                EdiRefused.class, () -> map(Edifact.message(1, "CUSRES:D:96B:UN", segments)));

        assertThat(refused.refusal().reason().code()).isEqualTo("UNKNOWN_CODE");
        assertThat(refused.refusal().position().tag()).isEqualTo("GIS");
        assertThat(refused.refusal().position().segment()).isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({
        "DTM+7:202611201015:203, 2026-11-20T10:15:00+08:00",
        "DTM+7:20261120101530:204, 2026-11-20T10:15:30+08:00",
        "DTM+7:2611201015:201, 2026-11-20T10:15:00+08:00",
        "DTM+7:202611200215UTC:303, 2026-11-20T02:15:00Z",
        "DTM+7:202611201015?+08:303, 2026-11-20T10:15:00+08:00",
        "DTM+7:20261120101530?+0545:304, 2026-11-20T10:15:30+05:45",
        "DTM+7:20261120021500GMT:304, 2026-11-20T02:15:00Z",
        "DTM+203:202611201015?+0900:205, 2026-11-20T10:15:00+09:00"
    })
    void times_are_read_in_each_format(String dtm, String time) throws Exception {
        MappedContainer mapped = gateInWith("DTM.7:.*", dtm);

        assertThat(mapped.movements().getFirst().happening().eventTime()).isEqualTo(OffsetDateTime.parse(time));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "DTM.7:.*; DTM+7:20261120:102; TIME; DTM; 8",
                "DTM.7:.*; DTM+7:202611201015CST:303; TIME; DTM; 8",
                "DTM.7:.*; DTM+7:202613201015:203; TIME; DTM; 8",
                "DTM.7:.*; FTX+AAI+++NO TIME; MISSING_SEGMENT; DTM; 6",
                "LOC.165.CNTXG; LOC+165+USLUI; TIME_ZONE; DTM; 8",
                "LOC.165.CNTXG; LOC+165+CN; UN_LOCODE; LOC; 9",
                "LOC.165.*; FTX+AAI; MISSING_SEGMENT; LOC; 6",
                "CSQU3054383; CSQU3054384; CHECK_DIGIT; EQD; 6",
                "CSQU3054383; CSQU 30543; FORM; EQD; 6",
                "EQD.CN; EQD+CH; NOT_A_CONTAINER; EQD; 6",
                "2.5'; 2'; MISSING_ELEMENT; EQD; 6",
                "2.5'; 2+6'; UNKNOWN_CODE; EQD; 6",
                "9321483; 9321484; CHECK_DIGIT; TDT; 4",
                "CNT.16; DGS+IMD+3+19X3'|CNT+16; FORM; DGS; 12"
            })
    void what_is_wrong_with_a_container_names_its_segment(
            String right, String wrong, String code, String tag, int segment) throws Exception {
        MappedContainer mapped = gateInWith(right, wrong);

        assertThat(mapped.refusal()).as(mapped.toString()).isPresent();
        assertThat(mapped.refusal().get().reason().code()).isEqualTo(code);
        assertThat(mapped.refusal().get().position().tag()).isEqualTo(tag);
        assertThat(mapped.refusal().get().position().segment()).isEqualTo(segment);
    }

    @Test
    void what_was_assumed_is_told() throws Exception {
        MappedContainer mapped = gateInWith("22G1:102:5\\+\\+2\\+5", "22G1:102:5+++4");

        assertThat(notices(mapped)).contains("TIME_ZONE", "DIRECTION_ASSUMED");
        assertThat(mapped.movements().getFirst().carriage().direction()).isEqualTo(Direction.IMPORT);
    }

    @Test
    void a_message_that_does_not_say_when_it_was_made_was_made_with_its_interchange() throws Exception {
        MappedContainer mapped = gateInWith("DTM.137.*'\n", "");

        assertThat(notices(mapped)).contains("REPORTED_TIME");
        assertThat(mapped.movements().getFirst().happening().reportedTime())
                .isEqualTo(Edifact.NOW.withSecond(0).atOffset(java.time.ZoneOffset.ofHours(8)));
    }

    @Test
    void a_reefer_s_setpoint_is_a_reading_beside_the_event() throws Exception {
        MappedContainer mapped = gateInWith("CNT.16", "TMP+2+-018.50:CEL'\nCNT+16");

        assertThat(mapped.movements())
                .extracting(event -> event.happening().code())
                .containsExactly(EventCode.GTIN, EventCode.MEAS);
        assertThat(mapped.movements().getFirst().cargo().reefer()).contains(true);
        assertThat(mapped.movements()
                        .getLast()
                        .observation()
                        .reading()
                        .orElseThrow()
                        .setpoint())
                .contains("-18.5");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "9321483:146::SEA STAR; SEA STAR; 9321483",
                "9321483:146:11:SEA STAR:PA; SEA STAR; 9321483",
                "9321483::11:SEA STAR; SEA STAR; 9321483",
                "IMO9321483:::SEA STAR; SEA STAR; 9321483",
                "VRXX9:103::SEA STAR; SEA STAR; ''",
                "VRXX9:103:ZZZ:SEA STAR; SEA STAR; ''",
                ":::SEA STAR; SEA STAR; ''",
                "9321483:146; ''; 9321483",
                "VRXX9:103; ''; ''"
            })
    void a_vessel_s_name_is_recorded_with_its_number_with_its_call_sign_and_alone(String means, String name, String imo)
            throws Exception {
        for (MappedContainer mapped : List.of(
                gateInWith("9321483:146::SEA STAR", means),
                map(Edifact.discharge(1, List.of(BOX)).replace("9321483:146::SEA STAR", means))
                        .getFirst())) {
            var carriage = mapped.movements().getFirst().carriage();

            assertThat(carriage.call().vesselName().orElse("")).isEqualTo(name);
            assertThat(carriage.vesselImo().orElse("")).isEqualTo(imo);
            assertThat(notices(mapped).contains("VESSEL_LEFT_OUT")).isEqualTo(means.startsWith("VRXX9"));
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TDT+1++3+++++CXL590; TRUCK; CXL590",
                "TDT+1++3:ROAD+++++CXL590:146; TRUCK; CXL590",
                "TDT+10++3+++++:::\u4EACA12345; TRUCK; \u4EACA12345",
                "TDT+30++3+++++CXL590:146::CXL590; TRUCK; CXL590",
                "TDT+1+T77+2+++++WAGON 5; RAIL; WAGON 5 T77",
                "TDT+1+T77+2; RAIL; T77"
            })
    void a_truck_s_plate_and_a_train_s_car_are_recorded_with_the_inland_carriage(
            String tdt, TransportMode mode, String means) throws Exception {
        for (String where : List.of("CNT.16", "EQD")) {
            boolean header = where.equals("EQD");
            MappedContainer mapped = gateInWith(
                    where, (header ? tdt.replaceFirst("TDT.\\d+", "TDT+1") : tdt) + "'\n" + where.replace('.', '+'));
            var carriage = mapped.movements().getFirst().carriage();

            assertThat(carriage.transportMode()).contains(mode);
            assertThat(carriage.vesselImo()).contains("9321483");
            assertThat(carriage.call().vesselName()).contains("SEA STAR");
            assertThat(carriage.voyage()).contains("024E");
            assertThat(means(carriage.call())).isEqualTo(means);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CODECO; TDT+20++3+++++CXL590; TRUCK; CXL590; ''",
                "CODECO; TDT+1+B7+8+++++9321483:146::RIVER STAR; BARGE; ''; RIVER STAR",
                "COARRI; TDT+20+T77+2+++++WAGON5; RAIL; WAGON5 T77; ''",
                "COARRI; TDT+20++3+++++CXL590; TRUCK; CXL590; ''"
            })
    void where_one_carriage_stands_alone_what_it_names_is_of_that(
            String type, String tdt, TransportMode mode, String means, String vessel) throws Exception {
        MappedContainer mapped = type.equals("CODECO")
                ? gateInWith("TDT.20.*'", tdt + "'")
                : map(Edifact.discharge(1, List.of(BOX)).replaceFirst("TDT.20[^']*'", tdt.replace("$", "") + "'"))
                        .getFirst();
        var carriage = mapped.movements().getFirst().carriage();

        assertThat(carriage.transportMode()).contains(mode);
        assertThat(means(carriage.call())).isEqualTo(means);
        assertThat(carriage.call().vesselName().orElse("")).isEqualTo(vessel);
        assertThat(notices(mapped)).doesNotContain("VESSEL_LEFT_OUT", "ELEMENT_LEFT_OUT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "TDT+1++3+++++CXL590CXL590CXL590; PLATE_LEFT_OUT",
                "TDT+1++3+++++CXL590:::TRK9; PLATE_LEFT_OUT",
                "TDT+1+T\u00D677+2; DEPARTURE_LEFT_OUT",
                "TDT+1+T77+2+++++W\u00D65; RAIL_CAR_LEFT_OUT",
                "TDT+1+B7+8+++++:::RIVER STAR; ELEMENT_LEFT_OUT",
                "TDT+1++3+++++CXL590::::DE; ELEMENT_LEFT_OUT"
            })
    void what_of_a_carriage_has_no_place_is_told(String tdt, String notice) throws Exception {
        MappedContainer mapped = gateInWith("CNT.16", tdt + "'\nCNT+16");

        assertThat(mapped.refusal()).isEmpty();
        assertThat(notices(mapped)).contains(notice);
        assertThat(mapped.movements().getFirst().carriage().call().vesselName()).contains("SEA STAR");
    }

    @Test
    void a_vessel_s_name_that_no_record_holds_is_told() throws Exception {
        MappedContainer mapped = gateInWith("SEA STAR", "S".repeat(51));

        assertThat(notices(mapped)).contains("VESSEL_NAME_LEFT_OUT");
        assertThat(mapped.movements().getFirst().carriage().vesselImo()).contains("9321483");
    }

    @Test
    void goods_items_go_to_the_containers_that_they_are_stowed_in() throws Exception {
        String goods = "GID+1'\nDGS+IMD+2.1+1950'\nSGP+" + OTHER_BOX + "'\n";
        String message = Edifact.discharge(1, List.of(BOX, OTHER_BOX))
                .replaceAll("DGS\\+IMD\\+3\\+1993'\n", "")
                .replaceFirst("EQD", goods + "EQD")
                .replaceFirst("UNT\\+\\d+", "UNT+25");

        List<MappedContainer> mapped = map(message);

        assertThat(mapped.getFirst().movements().getFirst().cargo().dangerous()).isEmpty();
        assertThat(mapped.getLast().movements().getFirst().cargo().unNumber()).contains("1950");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GID+1|SGP+FIRST+1|SGP+SECOND+1|DGS+IMD+3+1203; 1203; 1203",
                "GID+1|SGP+FIRST+1|DGS+IMD+3+1203|GID+2|SGP+SECOND|DGS+IMD+3+1993; 1203; 1993",
                "GID+1|SGP+FIRST|DGS+IMD+3+1203|GID+2|DGS+IMD+3+1993; 1203; 1993",
                "GID+1|SGP+typed|DGS+IMD+3+1203; 1203; ''",
            })
    void goods_behind_the_last_container_go_to_those_that_they_name(String goods, String first, String second)
            throws Exception {
        String typed = BOX.substring(0, 4).toLowerCase(Locale.ROOT) + " " + BOX.substring(4);
        String stowed = goods.replace("FIRST", BOX)
                .replace("SECOND", OTHER_BOX)
                .replace("typed", typed)
                .replace('|', '\'');
        String message = Edifact.discharge(1, List.of(BOX, OTHER_BOX))
                .replaceAll("DGS\\+IMD\\+3\\+1993'\n", "")
                .replaceFirst("CNT\\+", stowed + "'CNT+");
        int segments = message.split("'").length - 1;

        List<MappedContainer> mapped = map(message.replaceFirst("UNT\\+\\d+", "UNT+" + segments));

        assertThat(mapped)
                .extracting(
                        each -> each.movements().getFirst().cargo().unNumber().orElse(""))
                .containsExactly(first, second);
    }

    @Test
    void a_class_by_other_rules_than_the_imdg_codes_is_not_told_as_one() throws Exception {
        MappedContainer mapped = gateInWith("CNT.16", "DGS+ADR+3'|DGS+RID+3+1203'|DGS+IMD+8+1789'|CNT+16");

        var cargo = mapped.movements().getFirst().cargo();
        assertThat(cargo.dangerous()).contains(true);
        assertThat(cargo.unNumber()).contains("1203");
        assertThat(cargo.imdgClass()).isEmpty();
        assertThat(cargo.further()).extracting(DangerousGoods::imdgClass).containsExactly(Optional.of("8"));
        assertThat(mapped.findings().notices())
                .extracting(Notice::code)
                .filteredOn("HAZARD_CLASS_LEFT_OUT"::equals)
                .hasSize(2);
    }

    @Test
    void a_second_beginning_within_a_message_refuses_it() {
        String glued = String.join("'\n", Edifact.gateInSegments("D1", "9", BOX, "202611201015"))
                + "'\n"
                + String.join("'\n", Edifact.gateInSegments("D2", "1", OTHER_BOX, "202611201015"));
        String message = Edifact.message(1, "CODECO:D:95B:UN:ITG14", List.of(glued.split("'\n")));

        EdiRefused refused = catchThrowableOfType(EdiRefused.class, () -> map(message));

        assertThat(refused.refusal().reason().sentence()).contains("BGM", "UNT");
        assertThat(refused.refusal().position().tag()).isEqualTo("BGM");
    }

    @Test
    void the_same_bytes_become_the_same_events() throws Exception {
        String message = Edifact.discharge(1, List.of(BOX, OTHER_BOX));

        assertThat(map(message))
                .extracting(MappedContainer::movements)
                .isEqualTo(map(message).stream().map(MappedContainer::movements).toList());
    }

    @Test
    void all_that_is_wrong_with_a_container_is_told_each_at_its_segment() throws Exception {
        List<String> segments = List.of(
                "BGM+34+D1+9",
                "DTM+137:20261320:203",
                "TDT+20+024E+1++COS:172:20+++9321484:146",
                "EQD+CN+CSQU3054384+22G1:102:5++2",
                "RFF+BM:" + "B".repeat(36),
                "LOC+165+CN",
                "DGS+IMD+99X+19X3",
                "DGS+IMD+3+19X3",
                "CNT+16:1");

        MappedContainer mapped = only(Edifact.message(1, "CODECO:D:95B:UN", segments));

        assertThat(mapped.refusals())
                .extracting(fault -> fault.position().tag() + " "
                        + fault.position().segment() + " " + fault.reason().code() + " "
                        + fault.reason().field())
                .containsExactly(
                        "EQD 5 CHECK_DIGIT containerNumber",
                        "LOC 7 UN_LOCODE location",
                        "EQD 5 MISSING_ELEMENT ",
                        "DTM 5 MISSING_SEGMENT ",
                        "DTM 3 TIME ",
                        "DGS 8 FORM unNumber",
                        "DGS 8 FORM imdgClass",
                        "DGS 9 FORM furtherDangerousGoods.unNumber",
                        "TDT 4 CHECK_DIGIT vesselImo",
                        "RFF 6 TOO_LONG billOfLading");
    }

    @Test
    void a_chassis_is_not_blamed_for_what_a_container_has() throws Exception {
        MappedContainer mapped = gateInWith("EQD.CN.*", "EQD+CH+X");

        assertThat(mapped.refusals()).extracting(fault -> fault.reason().code()).containsExactly("NOT_A_CONTAINER");
    }

    @Test
    void all_that_is_wrong_with_a_message_is_told() {
        String message =
                Edifact.message(1, "IFTMIN:D:XX:UN", List.of("BGM+34+D1+9")).replace("UNT+3+1", "UNT+4+2");

        EdiRefused refused = org.assertj.core.api.Assertions.catchThrowableOfType(EdiRefused.class, () -> map(message));
        EdiRefused other = org.assertj.core.api.Assertions.catchThrowableOfType(
                EdiRefused.class, () -> map(Edifact.message(1, "CODECO:D:95B:UN", List.of("BGM+99+D1+6", "CNT+16:0"))));

        assertThat(refused.refusals())
                .extracting(fault -> fault.reason().code())
                .containsExactly("SEGMENT_COUNT", "REFERENCE", "MESSAGE_TYPE", "DIRECTORY");
        assertThat(other.refusals())
                .extracting(
                        fault -> fault.position().tag() + " " + fault.reason().code())
                .containsExactly("BGM UNKNOWN_CODE", "UNT MISSING_SEGMENT");
    }

    private static String means(TransportCall call) {
        return Stream.of(
                        call.truck().flatMap(Truck::tractor).flatMap(Vehicle::licensePlate),
                        call.rail().flatMap(Rail::carReference),
                        call.rail().flatMap(Rail::departureId))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private MappedContainer gateInWith(String right, String wrong) throws Exception {
        String message = String.join("'\n", Edifact.gateInSegments("D1", "9", BOX, "202611201015")) + "'\n";
        String changed = message.replaceFirst(right.replace(".*", "[^']*"), wrong.replace('|', '\n'));
        return only(Edifact.message(1, "CODECO:D:95B:UN:ITG14", List.of(changed.split("'\n"))));
    }

    @Test
    void a_sender_in_other_letters_is_no_party_of_events_and_is_told_once() throws Exception {
        Path file = folder.resolve("x.edi");
        String text = Edifact.interchange(
                "UNOW:4", "M", List.of(Edifact.discharge(1, List.of("CSQU3054383", "TGHU1234567"))));
        Files.writeString(file, text.replace("TXGTERMINAL", "M\u00dcNCHEN").replaceFirst("\\+(\\d{6}):", "+20$1:"));
        Interchange interchange = Interchange.open(file);
        Message first = interchange.message(interchange.messages().getFirst());
        List<MappedContainer> mapped = new ArrayList<>();

        var notices = new MessageMapper(new PlaceZones(Map.of()), new Indicators(Map.of()))
                .map(
                        first,
                        new Sent(
                                interchange.header().sender(),
                                interchange.header().prepared(),
                                first.digest()),
                        EarlierReports.NONE,
                        mapped::add)
                .notices();

        assertThat(mapped)
                .hasSize(2)
                .allSatisfy(container -> assertThat(container.refusal()).isEmpty());
        assertThat(mapped.getFirst().movements().getFirst().provenance().originatingParty())
                .isEmpty();
        assertThat(notices)
                .filteredOn(notice -> notice.sentence().contains("originatingParty"))
                .singleElement()
                .satisfies(notice -> assertThat(notice.code()).isEqualTo("ELEMENT_LEFT_OUT"));
    }

    private MappedContainer only(String message) throws Exception {
        List<MappedContainer> mapped = map(message);
        assertThat(mapped).hasSize(1);
        return mapped.getFirst();
    }

    private List<MappedContainer> map(String message) throws Exception {
        Path file = folder.resolve("x.edi");
        Files.writeString(file, Edifact.interchange("UNOY:3", "M", List.of(message)), StandardCharsets.UTF_8);
        Interchange interchange = Interchange.open(file);
        Message first = interchange.message(interchange.messages().getFirst());
        Sent sent = new Sent(interchange.header().sender(), interchange.header().prepared(), first.digest());
        List<MappedContainer> mapped = new ArrayList<>();
        new MessageMapper(new PlaceZones(Map.of()), new Indicators(Map.of("7", EventCode.CUSR)))
                .map(first, sent, EarlierReports.NONE, mapped::add);
        return mapped;
    }

    private static List<String> notices(MappedContainer mapped) {
        return mapped.findings().notices().stream().map(Notice::code).toList();
    }
}
