package org.portolan.gateway.alarm.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;
import tools.jackson.databind.JsonNode;

/** The case of the first screen of Tianjin, with the gateways of customs and of the port both looking for alarms. */
@OnBothEngines
class OvertimeOfTianjinTest {
    private static final String LATE = Reports.container(7_001);
    private static final String NEVER = Reports.container(7_002);
    private static final String STORED = Reports.container(7_003);
    private static final NetworkUnderTest NETWORK = NetworkUnderTest.start();
    private static final GatewayUnderTest CUSTOMS =
            start(TestNetwork.CN, "portolan.alarms.user=officer", "portolan.alarms.ports.CNTXG.zone=Asia/Shanghai");
    private static final GatewayUnderTest PORT = start(
            TestNetwork.SG, "portolan.alarms.user=operator", "portolan.alarms.organisation=" + TestNetwork.TIANJIN);

    private final TestCaller officer = CUSTOMS.as(TestKeys.CN_OFFICER);
    private final TestCaller port = CUSTOMS.as(TestKeys.TIANJIN_PORT);

    @BeforeAll
    static void two_boxes_are_discharged_and_one_of_them_is_stacked() {
        var officer = CUSTOMS.as(TestKeys.CN_OFFICER);
        ok(officer.post("/alarm-rules", limit(1, 60)));
        // Together: between one and the next, the discharge alone would be an overtime without an end.
        var together = CUSTOMS.as(TestKeys.TIANJIN_PORT)
                .post(
                        "/movements",
                        List.of(
                                event(LATE, "DISC", "2022-02-23T13:14:15+08:00"),
                                event(LATE, "XSTK", "2022-02-23T14:37:43+08:00"),
                                event(NEVER, "DISC", "2022-02-23T13:14:15+08:00")));
        assertThat(together.number("/accepted")).as(together.body()).isEqualTo(3);
        ok(officer.post("/alarm-rules", area()));
        ok(CUSTOMS.as(TestKeys.TIANJIN_PORT).post("/movements", stackedElsewhere()));
        ok(officer.post("/movements", event(STORED, "CUSS", "2022-02-24T09:00:00+08:00")));
        ok(CUSTOMS.as(TestKeys.TIANJIN_PORT).post("/movements", event(STORED, "GTOT", "2022-02-24T11:00:00+08:00")));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> total(CUSTOMS, "overtime") >= 2
                        && total(PORT, "overtime") >= 2
                        && total(CUSTOMS, "illegal-storage") >= 1
                        && total(CUSTOMS, "exit-without-release") >= 1);
    }

    @AfterAll
    static void stop() {
        CUSTOMS.close();
        PORT.close();
        NETWORK.close();
    }

    @Test
    void there_is_one_alarm_with_the_eleven_columns_of_the_screen() {
        Answer list = officer.get("/alarms/overtime?container=" + LATE);

        assertThat(list.number("/total")).isEqualTo(1);
        assertThat(list.text("/next")).isEmpty();
        JsonNode alarm = list.json().at("/alarms/0");
        assertThat(text(alarm, "/number")).isEqualTo("1");
        assertThat(text(alarm, "/direction")).isEqualTo("IMPORT");
        assertThat(text(alarm, "/billOfLading")).isEqualTo("MDXU714336");
        assertThat(text(alarm, "/voyage")).isEqualTo("2018");
        assertThat(text(alarm, "/containerNumber")).isEqualTo(LATE);
        assertThat(text(alarm, "/previousNode/description")).isEqualTo("Discharged");
        assertThat(text(alarm, "/previousNode/time")).isEqualTo("2022-02-23T13:14:15+08:00");
        assertThat(text(alarm, "/currentNode/description")).isEqualTo("Stacked in the yard");
        assertThat(text(alarm, "/currentNode/time")).isEqualTo("2022-02-23T14:37:43+08:00");
        assertThat(text(alarm, "/content/text")).contains("1:23:28", "60 minutes");
        assertThat(text(alarm, "/raisedAt")).isNotEmpty();
        assertThat(text(alarm, "/rule/ruleId")).isEqualTo("OVERTIME-CNTXG-DISC-XSTK-IMPORT");
    }

    @Test
    void a_box_that_is_never_stacked_has_one_too_and_shows_the_stacking_when_it_comes_after_all() {
        assertThat(officer.get("/alarms/overtime?container=" + NEVER).text("/alarms/0/content/key"))
                .isEqualTo("alarm.content.overtime.missing");

        var late = ok(port.post("/movements", event(NEVER, "XSTK", "2022-02-23T18:00:00+08:00")));

        Answer list = officer.get("/alarms/overtime?container=" + NEVER + "&minPosition=" + late.number("/block"));
        assertThat(list.number("/total")).isEqualTo(1);
        assertThat(list.text("/alarms/0/currentNode/code")).isEqualTo("XSTK");
        assertThat(list.text("/alarms/0/currentNode/afterwards")).isEqualTo("true");
        assertThat(list.text("/alarms/0/content/key")).isEqualTo("alarm.content.overtime.missing");
    }

    @Test
    void a_later_limit_leaves_the_alarm_as_it_was_and_all_gateways_say_the_same() {
        var before = officer.get("/alarms/overtime?container=" + LATE).json().at("/alarms/0");

        long block = ok(officer.post("/alarm-rules", limit(2, 600))).number("/block");

        var after = officer.get("/alarms/overtime?container=" + LATE + "&minPosition=" + block);
        assertThat(after.number("/total")).isEqualTo(1);
        assertThat(after.text("/alarms/0/limitMinutes")).isEqualTo("60");
        assertThat(after.text("/alarms/0/rule/version")).isEqualTo("1");
        assertThat(after.text("/alarms/0/alarmId")).isEqualTo(text(before, "/alarmId"));
        assertThat(PORT.as(TestKeys.CN_OFFICER)
                        .get("/alarms/overtime?container=" + LATE + "&minPosition=" + block)
                        .body())
                .isEqualTo(after.body());
        assertThat(officer.get("/alarm-rules?location=CNTXG&minPosition=" + block)
                        .number("/total"))
                .isEqualTo(3);
        for (String list : List.of("overtime", "illegal-storage", "exit-without-release")) {
            await().atMost(Duration.ofSeconds(60))
                    .untilAsserted(() -> assertThat(PORT.as(TestKeys.CN_OFFICER)
                                    .get("/alarms/" + list)
                                    .body())
                            .as(list)
                            .isEqualTo(officer.get("/alarms/" + list).body()));
        }
    }

    @Test
    void a_dangerous_box_in_the_wrong_slot_and_a_gate_out_under_a_hold_are_in_lists_of_their_own() {
        Answer storage = officer.get("/alarms/illegal-storage");
        Answer exits = officer.get("/alarms/exit-without-release");

        assertThat(storage.number("/total")).isEqualTo(1);
        assertThat(storage.text("/alarms/0/containerNumber")).isEqualTo(STORED);
        assertThat(storage.text("/alarms/0/storage/dangerousFlag")).isEqualTo("true");
        assertThat(storage.text("/alarms/0/storage/reeferFlag")).isEqualTo("true");
        assertThat(storage.text("/alarms/0/storage/yardSlot")).isEqualTo("G124405.1");
        assertThat(storage.text("/alarms/0/storage/yardEntryTime")).isEqualTo("2022-02-23T12:00:00+08:00");
        assertThat(exits.number("/total")).isEqualTo(1);
        assertThat(exits.text("/alarms/0/previousNode/code")).isEqualTo("CUSS");
    }

    @Test
    void a_container_is_evaluated_as_of_any_time_without_raising_anything() {
        String path = "/alarm-conditions?container=" + LATE;

        Answer before = officer.get(path + "&asOf=2022-02-23T14:00:00%2B08:00");
        Answer now = officer.get(path);

        assertThat(before.json().at("/conditions").size()).isZero();
        assertThat(now.text("/conditions/0/raised")).isEqualTo("true");
        assertThat(now.text("/conditions/0/condition/currentNode")).isEqualTo("XSTK");
        assertThat(officer.get(path + "&asOf=yesterday").text("/field")).isEqualTo("asOf");
        assertThat(CUSTOMS.as(TestKeys.SINGAPORE_PORT)
                        .get(path)
                        .json()
                        .at("/conditions")
                        .size())
                .isZero();
    }

    @Test
    void a_port_explains_and_customs_accepts_on_pages_that_need_no_script() throws Exception {
        String list = page(TestKeys.TIANJIN_PORT, "/page/alarms?container=" + NEVER);
        assertThat(list)
                .contains("MDXU714336", "2022-02-23T13:14:15+08:00", "not reported")
                .doesNotContain("<script");
        String alarm = "/page/alarms/"
                + officer.get("/alarms/overtime?container=" + NEVER).text("/alarms/0/alarmId");

        String form = "&form=" + formId(page(TestKeys.TIANJIN_PORT, alarm));
        String refused = answer(TestKeys.TIANJIN_PORT, alarm, "state=EXPLAINED&text=+" + form, 422);
        String explained =
                answer(TestKeys.TIANJIN_PORT, alarm, "state=EXPLAINED&text=Crane+4+stood+%3Cstill%3E" + form);
        String clickedTwice =
                answer(TestKeys.TIANJIN_PORT, alarm, "state=EXPLAINED&text=Crane+4+stood+%3Cstill%3E" + form);
        String accepted =
                answer(TestKeys.CN_OFFICER, alarm, "state=ACCEPTED&form=" + formId(page(TestKeys.CN_OFFICER, alarm)));

        assertThat(refused)
                .contains("href=\"#text\">", "is mandatory for EXPLAINED", form.substring("&form=".length()));
        assertThat(explained).contains("Recorded in block", "Crane 4 stood &lt;still&gt;");
        assertThat(clickedTwice).contains("Recorded in block").containsOnlyOnce("<p dir=\"auto\">Crane 4 stood");
        assertThat(accepted).contains("Explanation accepted", "value=\"CLOSED\"");
        assertThat(list).contains(">23 Feb 2022 13:14<").doesNotContain(">2022-02-23T");
        assertThat(accepted)
                .contains(">23 Feb 2022 13:14<", ">Customs of China<", ">Port of Tianjin Xingang<")
                .doesNotContain(">2022-02-23T", ">Terminal<", "CNCustomsMSP");
        assertThat(accepted)
                .as("times of the ledger too")
                .contains(">UTC+08:00<")
                .doesNotContain(">UTC<");
        assertThat(list).doesNotContain(">UTC<");
        assertThat(page(TestKeys.CN_OFFICER, "/page/alarms?lang=zh")).contains("提单号", "序号", "卸船");
    }

    @Test
    void a_page_tells_the_times_and_names_in_its_sentence_as_people_do_and_the_answer_gives_both() {
        var alarm = officer.get("/alarms/exit-without-release?container=" + STORED);

        assertThat(alarm.text("/alarms/0/content/text"))
                .contains("24 Feb 2022 11:00 UTC+08:00", "24 Feb 2022 09:00 UTC+08:00", "by Customs of China")
                .doesNotContain("2022-02-24T", "MSP");
        assertThat(alarm.text("/alarms/0/content/parameters/0")).isEqualTo("2022-02-24T11:00:00+08:00");
        assertThat(alarm.text("/alarms/0/content/parameters/3")).isEqualTo("CNCustomsMSP");
    }

    @Test
    void who_may_not_see_or_do_something_is_told_so_and_nothing_is_written() {
        String alarm = officer.get("/alarms/overtime?container=" + LATE).text("/alarms/0/alarmId");
        String acts = "/alarms/" + LATE + "/" + alarm + "/acts";

        assertThat(CUSTOMS.as(TestKeys.SINGAPORE_PORT).get("/alarms/overtime").number("/total"))
                .isZero();
        assertThat(CUSTOMS.as(TestKeys.SINGAPORE_PORT).get("/alarms/" + alarm).status())
                .isEqualTo(404);
        assertThat(CUSTOMS.as(TestKeys.CN_TRADER)
                        .get("/alarms/overtime?container=" + LATE)
                        .number("/total"))
                .isZero();
        assertThat(CUSTOMS.anonymous().get("/alarms/overtime").status()).isEqualTo(401);
        // What is not its own is not there for it, whether it exists or not.
        var singapore = CUSTOMS.as(TestKeys.SINGAPORE_PORT);
        var hidden = singapore.post(acts, Map.of("state", "EXPLAINED", "text", "not ours"));
        var missing = singapore.post(
                "/alarms/" + LATE + "/" + "0".repeat(64) + "/acts", Map.of("state", "EXPLAINED", "text", "not ours"));
        assertThat(List.of(hidden.status(), missing.status())).containsOnly(404);
        assertThat(List.of(hidden.text("/code"), missing.text("/code"))).containsOnly("NO_ALARM");
        assertThat(hidden.text("/detail")).isEqualTo(missing.text("/detail"));
        var raised = singapore.post("/alarms", Map.of("containerNumber", LATE, "alarmId", alarm));
        assertThat(raised.text("/code")).isEqualTo("NO_CONDITION");
        assertThat(CUSTOMS.as(TestKeys.CN_TRADER)
                        .post(acts, Map.of("state", "EXPLAINED", "text", "not ours"))
                        .status())
                .isEqualTo(403);
        assertThat(officer.post(acts, Map.of("state", "CLOSED")).status()).isEqualTo(409);
        assertThat(officer.post(acts, Map.of("state", "LOST")).status()).isEqualTo(422);
        assertThat(port.post(acts, Map.of("state", "EXPLAINED")).text("/field")).isEqualTo("text");
        assertThat(port.post("/alarm-rules", limit(3, 5)).status()).isEqualTo(403);
        assertThat(officer.post("/alarm-rules", limit(9, 5)).text("/field")).isEqualTo("version");
        assertThat(officer.get("/alarms/" + alarm).text("/alarm/state")).isEqualTo("RAISED");
    }

    @Test
    void open_alarms_are_counted_by_terminal_and_shift_and_listed_as_a_table() {
        assertThat(officer.get("/alarm-shifts?location=CNTXG").text("/shifts/0/shiftStart"))
                .endsWith("+08:00");
        Answer table = officer.get("/alarms/overtime?container=" + LATE, "Accept", "text/csv");
        assertThat(table.status()).isEqualTo(200);
        assertThat(table.body())
                .startsWith("No.,Import or export,Bill of lading,")
                .contains(",MDXU714336,2018,");
        assertThat(officer.get("/alarms/overtime?limit=0").text("/field")).isEqualTo("limit");
    }

    private static String page(TestKeys key, String path) throws Exception {
        return send(key, path, HttpRequest.newBuilder().GET());
    }

    private static String formId(String page) {
        Matcher id = Pattern.compile("name=\"form\" value=\"([^\"]+)\"").matcher(page);
        assertThat(id.find()).as(page).isTrue();
        return id.group(1);
    }

    private static String answer(TestKeys key, String path, String form) throws Exception {
        return answer(key, path, form, 200);
    }

    private static String answer(TestKeys key, String path, String form, int status) throws Exception {
        return send(
                key,
                path + "/act",
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                status);
    }

    private static String send(TestKeys key, String path, HttpRequest.Builder request) throws Exception {
        return send(key, path, request, 200);
    }

    private static String send(TestKeys key, String path, HttpRequest.Builder request, int status) throws Exception {
        try (var client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = client.send(
                    request.uri(CUSTOMS.base().resolve(path))
                            .header("X-API-Key", key.name())
                            .header("Accept-Language", "en")
                            .build(),
                    BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
            return answer.body();
        }
    }

    private static GatewayUnderTest start(String administration, String... settings) {
        var all = new ArrayList<>(List.of(settings));
        all.add("portolan.alarms.interval=200ms");
        return GatewayUnderTest.start(NETWORK, administration, all.toArray(String[]::new));
    }

    private static long total(GatewayUnderTest gateway, String list) {
        return gateway.as(TestKeys.CN_OFFICER).get("/alarms/" + list).number("/total");
    }

    private static Map<String, Object> area() {
        return Map.of(
                "type", "STORAGE",
                "location", "CNTXG",
                "boxes", "DANGEROUS",
                "allowedAreas", List.of("D1"),
                "version", 1,
                "validFrom", "2022-01-01T00:00:00Z");
    }

    private static Map<String, Object> stackedElsewhere() {
        Map<String, Object> stacked = event(STORED, "XSTK", "2022-02-23T12:00:00+08:00");
        stacked.put("yardSlot", "G124405.1");
        stacked.put("dangerousFlag", true);
        stacked.put("reeferFlag", true);
        return stacked;
    }

    private static Map<String, Object> limit(int version, int minutes) {
        return Map.of(
                "type", "OVERTIME",
                "location", "CNTXG",
                "fromNode", "DISC",
                "toNode", "XSTK",
                "direction", "IMPORT",
                "limitMinutes", minutes,
                "version", version,
                "validFrom", version == 1 ? "2022-01-01T00:00:00Z" : "2022-03-01T00:00:00Z");
    }

    private static Map<String, Object> event(String container, String code, String time) {
        Map<String, Object> event =
                new LinkedHashMap<>(Reports.event(container, code, "CNTXG", OffsetDateTime.parse(time)));
        event.put("direction", "IMPORT");
        event.put("billOfLading", "MDXU714336");
        event.put("voyage", "2018");
        return event;
    }

    private static Answer ok(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer;
    }

    private static String text(JsonNode node, String pointer) {
        return node.at(pointer).asString("");
    }
}
