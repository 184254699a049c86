package org.portolan.records.container;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.portolan.records.Refusals.reasonOf;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.reason.InvalidValue;
import org.portolan.records.reason.Reason;

class ContainerMovementJsonTest {
    private static final String REPORTED = """
        {"billOfLading":"PTLN26110042","carrierCode":"COSU","classifier":"ACT","containerNumber":"CSQU3054383",\
        "declarationReference":"020220261000012345","description":"卸船 完成",\
        "direction":"IMPORT","documentReferences":[{"number":"CN-2026-000118","type":"CEO"}],"emptyIndicator":"LADEN",\
        "eventCode":"DISC","eventTime":"2026-11-12T13:14:15+08:00","eventType":"EQUIPMENT","facilityCode":"TXGCT",\
        "facilityType":"POTE","isTransshipment":false,"isoSizeType":"42G1","location":"CNTXG",\
        "reportedTime":"2026-11-12T13:15:00.250+08:00","sealNumbers":["EMC-1","EMC-2"],"sourceSystem":"TOS/4",\
        "transportMode":"VESSEL","ucr":"6CN123-45","vesselImo":"9321483","voyage":"042N","yardSlot":"G124405.1"}\
        """;

    private static final String BOOKED = """
        {"classifier":"ACT","description":"confirmed","documentReferences":[{"number":"B-1","type":"BKG"}],\
        "eventCode":"CONF","eventTime":"2026-11-12T13:14:15+08:00","eventType":"SHIPMENT","originatingParty":"SMDG:HLC",\
        "originatorEventId":"E-1","reportedTime":"2026-11-12T13:15:00+08:00","updatedTime":"2026-11-12T13:15:00+08:00",\
        "writer":"CNTXGPortMSP"}\
        """;

    static List<ContainerMovement> shipment() {
        return Shipments.fromSingaporeToTianjin();
    }

    @Test
    void an_event_with_every_field_survives_unchanged() {
        byte[] bytes = REPORTED.getBytes(UTF_8);

        assertThat(new String(ContainerMovementJson.write(ContainerMovementJson.readReported(bytes)), UTF_8))
                .isEqualTo(REPORTED);
    }

    @Test
    void an_event_of_a_document_without_a_container_survives_without_a_place() {
        byte[] booked = BOOKED.getBytes(UTF_8);

        ContainerMovement event = ContainerMovementJson.readRecorded(booked);

        assertThat(new String(ContainerMovementJson.write(event), UTF_8)).isEqualTo(BOOKED);
        assertThat(event.toldPlace()).isEmpty();
        assertThat(event.subjects()).map(Object::toString).containsExactly("BOOKING B-1");
        assertThatThrownBy(event::place).isInstanceOf(IllegalStateException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "description"       | "containerNumber":"CSQU3054383","direction":"IMPORT","emptyIndicator":"LADEN","description"
            "eventCode"         | "facilityCode":"TXGCT","eventCode"
            "documentReferences":[{"number":"B-1","type":"BKG"}],"eventCode":"CONF" | "vesselImo":"9321483","voyage":"042N","eventCode":"ARRI"
            """)
    void a_place_is_due_of_containers_and_calls_and_where_a_part_of_it_is_told(String what, String instead) {
        String placeless = BOOKED.replace(what, instead).replace("SHIPMENT", typeOf(instead));

        Reason reason = reasonOf(() -> ContainerMovementJson.readRecorded(placeless.getBytes(UTF_8)));

        assertThat(reason.code() + " " + reason.field()).isEqualTo("MISSING_FIELD location");
    }

    private static String typeOf(String text) {
        return text.contains("ARRI") ? "TRANSPORT" : "SHIPMENT";
    }

    @Test
    void empty_lists_of_an_event_are_as_those_that_are_left_out() {
        String seals = "\"sealNumbers\":[\"EMC-1\",\"EMC-2\"],";
        String empty = REPORTED.replace(seals, "\"sealNumbers\":[],\"furtherDangerousGoods\":[],");

        assertThat(new String(
                        ContainerMovementJson.write(ContainerMovementJson.readReported(empty.getBytes(UTF_8))), UTF_8))
                .isEqualTo(REPORTED.replace(seals, ""));
    }

    @Test
    void what_is_known_of_the_transport_call_survives_unchanged() {
        String called = REPORTED.replace(
                        "\"carrierCode\":\"COSU\",",
                        "\"carrierCode\":\"COSU\",\"carrierCodeList\":\"SMDG\",\"carrierServiceCode\":\"FE1\",")
                .replace("\"facilityType\"", "\"facilityCodeList\":\"SMDG\",\"facilityType\"")
                .replace(
                        "\"reportedTime\"",
                        "\"otherVoyage\":\"043S\",\"rail\":{\"carReference\":\"C-1\",\"departureId\":\"D-1\","
                                + "\"serviceReference\":\"S-1\"},\"reportedTime\"")
                .replace(
                        "\"ucr\"",
                        "\"truck\":{\"tractor\":{\"licensePlate\":\"津A12345\"},\"trailer\":"
                                + "{\"identificationNumber\":\"WDB9634031L\"}},\"ucr\"")
                .replace("\"voyage\"", "\"vesselName\":\"Pearl of Tianjin\",\"voyage\"");

        byte[] bytes = called.getBytes(UTF_8);

        assertThat(new String(ContainerMovementJson.write(ContainerMovementJson.readReported(bytes)), UTF_8))
                .isEqualTo(called);
    }

    @Test
    void the_way_that_an_event_took_survives_unchanged() {
        String routed = REPORTED.replace(
                        "\"isTransshipment\"",
                        "\"forwardingParties\":[{\"function\":\"FW\",\"party\":\"SMDG:CMA\"},{\"party\":\"X\"}],"
                                + "\"isTransshipment\"")
                .replace(
                        "\"reportedTime\"",
                        "\"originatingParty\":\"SMDG:HLC\",\"originatingPartyFunction\":\"CA\",\"reportedTime\"");

        byte[] bytes = routed.getBytes(UTF_8);

        assertThat(new String(ContainerMovementJson.write(ContainerMovementJson.readReported(bytes)), UTF_8))
                .isEqualTo(routed);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"originatingPartyFunction\":\"CA\"|originatingParty",
                "\"forwardingParties\":[{\"party\":\"X\"}]|originatingParty",
                "\"originatingParty\":\"A\",\"originatingPartyFunction\":\"CARR\"|originatingPartyFunction",
                "\"originatingParty\":\"A\",\"forwardingParties\":[{\"party\":\" \"}]|forwardingParties[0].party",
            })
    void a_wrong_fact_of_the_way_is_refused_at_its_place(String fact, String field) {
        byte[] wrong = REPORTED.replace("{\"billOfLading\"", "{" + fact + ",\"billOfLading\"")
                .getBytes(UTF_8);

        assertThat(reasonOf(() -> ContainerMovementJson.readReported(wrong)).field())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"carrierCodeList\":\"ISO\"|carrierCodeList",
                "\"facilityCodeList\":\"ISO\"|facilityCodeList",
                "\"rail\":{}|rail.carReference",
                "\"truck\":{}|truck.tractor",
                "\"truck\":{\"trailer\":{}}|truck.trailer.licensePlate",
                "\"vesselName\":\" \"|vesselName",
            })
    void a_wrong_fact_of_the_transport_call_is_refused_at_its_place(String fact, String field) {
        byte[] wrong = REPORTED.replace("{\"billOfLading\"", "{" + fact + ",\"billOfLading\"")
                .getBytes(UTF_8);

        assertThat(reasonOf(() -> ContainerMovementJson.readReported(wrong)).field())
                .isEqualTo(field);
    }

    @ParameterizedTest
    @MethodSource("shipment")
    void a_recorded_event_survives_unchanged(ContainerMovement movement) {
        byte[] canonical = ContainerMovementJson.write(movement);

        assertThat(ContainerMovementJson.readRecorded(canonical)).isEqualTo(movement);
        assertThat(ContainerMovementJson.eventId(ContainerMovementJson.readRecorded(canonical)))
                .isEqualTo(ContainerMovementJson.eventId(movement));
    }

    @Test
    void the_same_event_in_another_spelling_has_the_same_bytes() {
        String other = REPORTED.replace("\"classifier\":\"ACT\",", "")
                .replace("\"yardSlot\":\"G124405.1\"}", "\"classifier\" : \"\\u0041CT\", \"yardSlot\":\"G124405.1\" }")
                .replace("15:00.250", "15:00.25");

        assertThat(ContainerMovementJson.write(ContainerMovementJson.readReported(other.getBytes(UTF_8))))
                .isEqualTo(REPORTED.getBytes(UTF_8));
    }

    @Test
    void an_event_holds_several_dangerous_goods_and_one_of_a_single_kind_has_the_bytes_it_always_had() {
        String goods =
                "\"furtherDangerousGoods\":[{\"imdgClass\":\"2.1\",\"unNumber\":\"1950\"},{\"imdgClass\":\"8\"}]";
        String one = REPORTED.replace("\"isTransshipment\"", "\"imdgClass\":\"3\",\"isTransshipment\"");
        String several = one.replace("\"imdgClass\":\"3\"", goods + ",\"imdgClass\":\"3\"");

        ContainerMovement movement = ContainerMovementJson.readReported(several.getBytes(UTF_8));

        assertThat(movement.cargo().further())
                .containsExactly(
                        new DangerousGoods(Optional.of("1950"), Optional.of("2.1")),
                        new DangerousGoods(Optional.empty(), Optional.of("8")));
        assertThat(new String(ContainerMovementJson.write(movement), UTF_8)).contains(goods);
        assertThat(new String(
                        ContainerMovementJson.write(ContainerMovementJson.readReported(one.getBytes(UTF_8))), UTF_8))
                .doesNotContain("furtherDangerousGoods")
                .hasSameSizeAs(one);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{\"imdgClass\":\"3\"}]|LIST_SIZE[furtherDangerousGoods]",
                "[{\"unNumber\":\"1\"}]|FORM[furtherDangerousGoods[0].unNumber]",
                "[{}]|MISSING_FIELD[furtherDangerousGoods[0].unNumber]",
                "[{\"unNumber\":\"1950\"},{\"unNumber\":\"1950\"}]|LIST_SIZE[furtherDangerousGoods]"
            })
    void a_kind_of_dangerous_goods_stands_once_and_names_something(String goods, String reason) {
        byte[] event = REPORTED.replace(
                        "\"isTransshipment\"",
                        "\"imdgClass\":\"3\",\"furtherDangerousGoods\":" + goods + ",\"isTransshipment\"")
                .getBytes(UTF_8);

        assertThat(reasonOf(() -> ContainerMovementJson.readReported(event)).message())
                .startsWith(reason + ": ");
    }

    @Test
    void the_key_time_is_in_utc() {
        assertThat(ContainerMovementJson.readReported(REPORTED.getBytes(UTF_8)).keyTime())
                .isEqualTo("2026-11-12T05:14:15.000Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"CSQU3054383\"|\"CSQU3054384\"|CHECK_DIGIT|containerNumber",
                "\"CNTXG\"|\"CN-TXG\"|UN_LOCODE|location",
                "\"DISC\"|\"DISK\"|UNKNOWN_CODE|eventCode",
                "\"EQUIPMENT\"|\"TRANSPORT\"|CONTRADICTION|eventType",
                "\"ACT\"|\"act\"|UNKNOWN_CODE|classifier",
                "13:14:15+08:00|13:14:15|TIME|eventTime",
                "\"9321483\"|\"9321484\"|CHECK_DIGIT|vesselImo",
                "\"42G1\"|\"42G\"|FORM|isoSizeType",
                "\"EMC-2\"|\"EMC-1\"|LIST_SIZE|sealNumbers",
                "\"EMC-2\"|\"emc-2\"|FORM|sealNumbers",
                "\"EMC-2\"|2|WRONG_TYPE|sealNumbers[1]",
                "\"type\":\"CEO\"|\"type\":\"ceo\"|FORM|documentReferences[0].type",
                "\"type\":\"CEO\"|\"kind\":\"CEO\"|MISSING_FIELD|documentReferences[0].type",
                "false|\"false\"|WRONG_TYPE|isTransshipment",
                "\"voyage\"|\"voyagE\"|UNKNOWN_FIELD|voyagE",
                "\"042N\"|null|NULL|voyage",
                "\"042N\"|42|WRONG_TYPE|voyage",
                "\"042N\"|NaN|WRONG_TYPE|voyage",
                "\"042N\"|\"\u200B042N\"|TEXT|voyage",
                "\"6CN123-45\"|\"６CN123-45\"|FORM|ucr",
                "\"COSU\"|\"COSCO\"|FORM|carrierCode",
                "\"location\":\"CNTXG\",|''|MISSING_FIELD|location",
                "\"voyage\":\"042N\"|\"voyage\":\"042N\",\"writer\":\"CNCustomsMSP\"|UNKNOWN_FIELD|writer",
                "\"voyage\":\"042N\"|\"voyage\":\"042N\",\"voyage\":\"042N\"|DUPLICATE_FIELD|voyage",
            })
    void refuses_an_event_and_names_the_field(String part, String instead, String code, String field) {
        byte[] changed = REPORTED.replaceFirst(java.util.regex.Pattern.quote(part), instead.replace("\\", "\\\\"))
                .getBytes(UTF_8);

        assertThat(reasonOf(() -> ContainerMovementJson.readReported(changed)).message())
                .startsWith(code + "[" + field + "]: ");
    }

    @Test
    void a_recorded_event_has_a_writer() {
        assertThat(reasonOf(() -> ContainerMovementJson.readRecorded(REPORTED.getBytes(UTF_8)))
                        .message())
                .startsWith("MISSING_FIELD[writer]");
        assertThat(reasonOf(() -> ContainerMovementJson.eventId(
                                ContainerMovementJson.readReported(REPORTED.getBytes(UTF_8))))
                        .field())
                .isEqualTo("writer");
    }

    @Test
    void an_over_long_text_is_refused_at_its_field() {
        byte[] changed = REPORTED.replace("卸船 完成", "卸".repeat(301)).getBytes(UTF_8);

        assertThat(reasonOf(() -> ContainerMovementJson.readReported(changed)).message())
                .startsWith("TOO_LONG[description]");
    }

    @Test
    void tells_all_faults_of_an_event() {
        String wrong = REPORTED.replace("CSQU3054383", "CSQU3054384")
                .replace("2026-11-12T13:14:15+08:00", "2026-11-12T13:14:15")
                .replace("\"location\":\"CNTXG\"", "\"location\":\"TIANJIN\"")
                .replace("\"facilityCode\":\"TXGCT\"", "\"facilityCode\":\"天津\"")
                .replace("9321483", "9321484")
                .replace("\"direction\":\"IMPORT\",", "")
                .replace("\"yardSlot\"", "\"yard\"");

        InvalidValue refusal = catchThrowableOfType(
                InvalidValue.class, () -> ContainerMovementJson.readReported(wrong.getBytes(UTF_8)));

        assertThat(refusal.reasons().stream().map(Reason::field))
                .containsExactlyInAnyOrder(
                        "containerNumber", "eventTime", "location", "facilityCode", "vesselImo", "direction", "yard");
        assertThat(refusal.reasons().stream().map(Reason::told)).allMatch(told -> told.matches("[a-zA-Z]+ .*"));
    }

    @Test
    void a_time_in_another_form_makes_the_same_event() {
        String other = REPORTED.replace("13:14:15+08:00", "13:14:15.000000+0800");

        assertThat(ContainerMovementJson.write(ContainerMovementJson.readReported(other.getBytes(UTF_8))))
                .isEqualTo(REPORTED.getBytes(UTF_8));
    }
}
