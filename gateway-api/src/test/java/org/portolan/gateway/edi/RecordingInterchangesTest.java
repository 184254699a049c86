package org.portolan.gateway.edi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.edi.fixture.Edifact;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.digest.Digest;
import tools.jackson.databind.JsonNode;

@OnBothEngines
class RecordingInterchangesTest {

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller port = gateway.as(TestKeys.TIANJIN_PORT);

    @Test
    void two_thousand_gate_ins_become_events_and_three_broken_messages_are_refused_alone() {
        List<String> messages = new ArrayList<>(IntStream.rangeClosed(1, 2_000)
                .mapToObj(number -> Edifact.gateIn(number, Reports.container(200_000 + number)))
                .toList());
        messages.add(17, Edifact.gateIn(2_001, Reports.container(290_001)).replace("UNT+13", "UNT+12"));
        messages.add(
                1_000,
                Edifact.gateIn(2_002, Reports.container(290_002))
                        .replaceFirst("LOC\\+165.*\n", "")
                        .replace("UNT+13", "UNT+12"));
        messages.add(2_002, Edifact.gateIn(2_003, "CSQU3054384"));

        Answer answer = send(Edifact.interchange("GATE1", messages));

        assertThat(answer.status()).as(answer.body().substring(0, 500)).isEqualTo(201);
        assertThat(answer.number("/messages")).isEqualTo(2_003);
        assertThat(answer.number("/accepted")).isEqualTo(2_000);
        assertThat(answer.number("/messagesRefused")).isEqualTo(1);
        assertThat(answer.number("/refused")).isEqualTo(2);
        assertThat(refusals(answer))
                .containsExactly("18 SEGMENT_COUNT UNT", "1001 MISSING_SEGMENT LOC", "2003 CHECK_DIGIT EQD");
        JsonNode first = answer.json().at("/reports/0");
        assertThat(first.at("/containers/0/eventId").asString()).hasSize(64);
        assertThat(first.at("/containers/0/block").asLong()).isPositive();
        assertThat(first.at("/sha256").asString()).isEqualTo(digest(messages.getFirst()));
    }

    @Test
    void two_thousand_discharges_in_three_messages_become_events_but_for_three_wrong_containers() {
        List<List<String>> containers = List.of(numbers(300_000, 800), numbers(310_000, 800), numbers(320_000, 400));
        List<String> messages = new ArrayList<>();
        for (int index = 0; index < 3; index++) {
            List<String> all = new ArrayList<>(containers.get(index));
            all.add(index * 200, "CSQU305438" + (4 + index));
            messages.add(Edifact.discharge(index + 1, all));
        }

        Answer answer = send(Edifact.interchange("DISCHARGE1", messages));

        assertThat(answer.status()).isEqualTo(201);
        assertThat(answer.number("/accepted")).isEqualTo(2_000);
        assertThat(answer.number("/refused")).isEqualTo(3);
        assertThat(refusals(answer)).containsExactly("1 CHECK_DIGIT EQD", "2 CHECK_DIGIT EQD", "3 CHECK_DIGIT EQD");
    }

    @Test
    void an_event_tells_what_the_message_said_and_names_the_message() {
        String container = Reports.container(330_001);
        String message = Edifact.discharge(1, List.of(container));

        Answer answer = send(Edifact.interchange("ONE", List.of(message)));

        gateway.awaitPosition(answer.number("/reports/0/containers/0/block"));
        JsonNode event = gateway.as(TestKeys.CN_OFFICER)
                .get("/containers/" + container)
                .json()
                .at("/events/0/event");
        assertThat(event.at("/eventCode").asString()).as(event.toString()).isEqualTo("DISC");
        assertThat(event.toString()).contains(digest(message), "9321483", "024W", "\"imdgClass\":\"3\"", "+08:00");
    }

    @Test
    void the_names_of_vessel_and_truck_are_told_wherever_the_event_is() {
        String container = Reports.container(330_002);
        String message = Edifact.gateIn(1, container)
                .replace("CNT+16", "TDT+1++3+++++CXL590:146'\nCNT+16")
                .replace("UNT+13", "UNT+14");

        Answer answer = send(Edifact.interchange("NAMES", List.of(message)));

        gateway.awaitPosition(answer.number("/reports/0/containers/0/block"));
        TestCaller officer = gateway.as(TestKeys.CN_OFFICER);
        assertThat(officer.get("/v3/events?equipmentReference=" + container).body())
                .contains("\"vesselName\":\"SEA STAR\"", "\"tractorDetails\":{\"licensePlate\":\"CXL590\"}");
        assertThat(officer.get("/v2/events?equipmentReference=" + container).body())
                .contains("\"vesselName\":\"SEA STAR\"");
    }

    @Test
    void an_interchange_sent_again_becomes_the_same_events() {
        String interchange = Edifact.interchange(
                "AGAIN",
                List.of(Edifact.gateIn(1, Reports.container(340_001)), Edifact.gateIn(2, Reports.container(340_002))));

        Answer first = send(interchange);
        Answer second = send(interchange, "Idempotency-Key", UUID.randomUUID().toString());

        assertThat(second.status()).isEqualTo(201);
        assertThat(eventIds(second)).hasSize(2).isEqualTo(eventIds(first));
    }

    @Test
    void a_cancelled_message_takes_its_event_back_and_a_replaced_one_is_corrected() {
        String container = Reports.container(350_001);
        String wrong = Edifact.minutes(Edifact.NOW.minusMinutes(50));
        String right = Edifact.minutes(Edifact.NOW.minusMinutes(5));
        send(gateIn("C1", "9", container, wrong));

        Answer replaced = send(gateIn("C1", "5", container, right));
        Answer again = send(gateIn("C1", "5", container, right));
        Answer cancelled = send(gateIn("C1", "1", container, right));

        assertThat(replaced.json().at("/reports/0/containers").size()).isEqualTo(2);
        assertThat(replaced.json().at("/reports/0/containers/0/retraction").asBoolean())
                .isTrue();
        assertThat(eventIds(again)).isEqualTo(eventIds(replaced));
        assertThat(cancelled.number("/accepted")).as(cancelled.body()).isEqualTo(1);
        gateway.awaitPosition(cancelled.number("/reports/0/containers/0/block"));
        assertThat(send(gateIn("C1", "9", container, wrong)).body())
                .as("the first message, which was replaced")
                .contains("\"NONE_ACCEPTED\"", "\"refused\":1");
        JsonNode events = gateway.as(TestKeys.CN_OFFICER)
                .get("/containers/" + container)
                .json()
                .at("/events");
        assertThat(events.valueStream().filter(event -> event.toString().contains("\"retracted\":true")))
                .as(events.toString())
                .hasSize(2);
    }

    @Test
    void half_an_interchange_becomes_nothing() {
        String whole = Edifact.interchange("HALF", List.of(Edifact.gateIn(1, Reports.container(360_001))));

        Answer answer = send(whole.substring(0, whole.length() - 12));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/code")).isEqualTo("TRUNCATED");
        assertThat(answer.text("/written")).isEqualTo("no");
    }

    @Test
    void a_preview_and_a_test_record_nothing() {
        long height = gateway.network().height();
        String interchange = Edifact.interchange("TEST", List.of(Edifact.gateIn(1, Reports.container(370_001))));

        Answer preview = port.post("/edi?preview=true", "application/edifact", BodyPublishers.ofString(interchange));
        Answer test = send(interchange.replaceFirst("TEST'", "TEST++++++1'"));

        assertThat(preview.status()).isEqualTo(200);
        assertThat(preview.number("/checked")).isEqualTo(1);
        assertThat(test.number("/checked")).isEqualTo(1);
        assertThat(gateway.network().height()).isEqualTo(height);
    }

    @Test
    void who_may_not_record_sends_nothing_and_sees_nothing() {
        String interchange = Edifact.interchange("MINE", List.of(Edifact.gateIn(1, Reports.container(380_001))));
        String id = send(interchange).text("/id");

        assertThat(gateway.as(TestKeys.CN_TRADER)
                        .post("/edi", "application/edifact", BodyPublishers.ofString(interchange))
                        .status())
                .isEqualTo(403);
        assertThat(gateway.as(TestKeys.CN_OFFICER).get("/edi/" + id).status()).isEqualTo(404);
        assertThat(port.get("/edi/" + id).status()).isEqualTo(200);
        assertThat(port.get("/edi/" + id + "/messages/1").body())
                .startsWith("UNH+1+CODECO:D:95B")
                .endsWith("UNT+13+1'");
    }

    @Test
    void customs_releases_containers_with_a_response_of_its_own_and_a_port_may_not() {
        String message = Edifact.message(
                1,
                "CUSRES:D:96B:UN",
                List.of(
                        "BGM+961+REL1+9",
                        "DTM+58:" + Edifact.minutes(Edifact.NOW) + ":203",
                        "LOC+22+CNTXG:139:6",
                        "GIS+CUSR:109:ZZZ",
                        "EQD+CN+" + Reports.container(395_001),
                        "RFF+ABT:DECL1"));
        String interchange = Edifact.interchange("CUSTOMS", List.of(message));

        Answer officer = gateway.as(TestKeys.CN_OFFICER)
                .post("/edi", "application/edifact", BodyPublishers.ofString(interchange));
        Answer operator = send(interchange);

        assertThat(officer.status()).as(officer.body()).isEqualTo(201);
        assertThat(officer.text("/reports/0/containers/0/eventCode")).isEqualTo("CUSR");
        assertThat(operator.status()).isEqualTo(422);
        assertThat(operator.text("/summary/refused")).isEqualTo("1");
    }

    @Test
    void a_page_shows_a_message_beside_its_events_to_those_who_sent_it() {
        String interchange = Edifact.interchange(
                "PAGE",
                List.of(
                        Edifact.gateIn(1, Reports.container(390_001)),
                        Edifact.gateIn(2, "CSQU3054384").replace("LOC+165+CNTXG", "LOC+165+CN")));
        Answer report = send(interchange);
        String id = report.text("/id");

        String list = page(TestKeys.TIANJIN_PORT, "/page/edi");
        String whole = page(TestKeys.TIANJIN_PORT, "/page/edi/" + id + "?lang=fr");
        String good = page(TestKeys.TIANJIN_PORT, "/page/edi/" + id + "/messages/1?lang=ar");
        String bad = page(TestKeys.TIANJIN_PORT, "/page/edi/" + id + "/messages/2");

        assertThat(list).contains("PAGE", "EDI messages");
        assertThat(whole).contains("Message 1", "CODECO D.95B", "Lu");
        assertThat(good)
                .contains("dir=\"rtl\"", "EQD+CN+" + Reports.container(390_001), "GTIN")
                .doesNotContain("??");
        assertThat(bad).contains("CHECK_DIGIT: containerNumber has", "UN_LOCODE: location must be", "Refused");
        assertThat(report.text("/reports/1/containers/0/code")).isEqualTo("CHECK_DIGIT");
        assertThat(report.json().at("/reports/1/containers/0/faults"))
                .extracting(fault -> fault.at("/position/tag").asString())
                .containsExactly("EQD", "LOC");
        assertThat(page(TestKeys.CN_OFFICER, "/page/edi/" + id)).doesNotContain("TXGTERMINAL");
    }

    private String page(TestKeys key, String path) {
        return gateway.as(key).get(path).body();
    }

    private Answer send(String interchange, String... headers) {
        return port.post("/edi", "application/edifact", BodyPublishers.ofString(interchange), headers);
    }

    private static String gateIn(String document, String function, String container, String time) {
        return Edifact.interchange(
                document + function,
                List.of(Edifact.message(
                        1, "CODECO:D:95B:UN:ITG14", Edifact.gateInSegments(document, function, container, time))));
    }

    private static List<String> numbers(int serial, int count) {
        return IntStream.range(serial, serial + count)
                .mapToObj(Reports::container)
                .toList();
    }

    /** Message, code and tag of each refusal. */
    private static List<String> refusals(Answer answer) {
        List<String> refusals = new ArrayList<>();
        for (JsonNode message : answer.json().at("/reports")) {
            String number = message.at("/message").asString();
            if (message.at("/status").asString().equals("REFUSED")) {
                refusals.add(refusal(number, message));
            }
            for (JsonNode container : message.at("/containers")) {
                if (container.at("/status").asString().equals("REFUSED")) {
                    refusals.add(refusal(number, container));
                }
            }
        }
        return refusals;
    }

    private static String refusal(String number, JsonNode refused) {
        return number + " " + refused.at("/code").asString() + " "
                + refused.at("/position/tag").asString();
    }

    private static List<String> eventIds(Answer answer) {
        return answer.json().findValuesAsString("eventId");
    }

    private static String digest(String message) {
        return Digest.of(message.strip().getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                .hex();
    }
}
