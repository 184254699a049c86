package org.portolan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

class PageTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CONTAINER = Reports.container(1_600);
    private static final String ELSEWHERE = Reports.container(1_601);
    private static final String NAMED = Reports.container(1_602);
    private static final String UNKNOWN = Reports.container(1_699);

    @BeforeAll
    static void a_container_is_held_in_singapore() {
        report(TestKeys.TIANJIN_PORT, CONTAINER, "GTIN", "CNTXG", 500);
        report(TestKeys.CN_OFFICER, CONTAINER, "CUSR", "CNTXG", 400);
        report(TestKeys.SINGAPORE_PORT, ELSEWHERE, "DISC", "SGSIN", 200);
        report(TestKeys.SINGAPORE_PORT, CONTAINER, "DISC", "SGSIN", 100);
        long last = report(TestKeys.SG_OFFICER, CONTAINER, "CUSI", "SGSIN", 50);
        GATEWAY.awaitPosition(last);
    }

    private static long report(TestKeys key, String container, String code, String place, int minutes) {
        return block(GATEWAY.as(key).post("/movements", Reports.event(container, code, place, Reports.time(minutes))));
    }

    @Test
    void asks_for_a_number_and_a_key_in_both_languages() throws Exception {
        var english = get("/", "", "Accept-Language", "en-GB,en;q=0.9");
        var chinese = get("/", "", "Accept-Language", "zh-CN,zh;q=0.9,en;q=0.5");
        var chosen = get("/?lang=zh", "", "Accept-Language", "en");

        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body())
                .contains("<html lang=\"en\"", "Follow a container", "for=\"container\"", "for=\"key\"");
        assertThat(chinese.body()).contains("<html lang=\"zh-Hans\"", "追踪集装箱");
        assertThat(chosen.body()).contains("<html lang=\"zh-Hans\"");
    }

    @Test
    void works_without_script_and_without_any_other_host() throws Exception {
        var page = get("/?container=" + CONTAINER, session(TestKeys.CN_OFFICER));

        assertThat(page.body()).doesNotContain("<script>", "http://", "https://", "style=", "onclick");
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe");
        assertThat(page.headers().allValues("Content-Security-Policy")).hasSize(1);
        assertThat(page.headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void names_the_vessel_and_the_vehicles_of_each_event() throws Exception {
        var event = Reports.event(NAMED, "GTIN", "CNTXG", Reports.time(90));
        event.put("vesselName", "SEA STAR");
        event.put("truck", Map.of("tractor", Map.of("licensePlate", "CXL590")));
        GATEWAY.awaitPosition(block(GATEWAY.as(TestKeys.TIANJIN_PORT).post("/movements", event)));

        var page = get("/?container=" + NAMED, session(TestKeys.CN_OFFICER));

        assertThat(page.body()).contains("SEA STAR", "CXL590");
    }

    @Test
    void takes_the_key_into_a_cookie_that_scripts_and_other_sites_cannot_reach() throws Exception {
        var answer = enter(CONTAINER.toLowerCase(Locale.ROOT), TestKeys.CN_OFFICER.name());
        String cookie = cookie(answer);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location"))
                .hasValue("/?container=" + CONTAINER.toLowerCase(Locale.ROOT));
        assertThat(cookie).contains("HttpOnly", "SameSite=Strict").doesNotContain(TestKeys.CN_OFFICER.name());
    }

    @Test
    void shows_status_first_then_holds_then_the_trail_of_both_sides() throws Exception {
        String text = text(get("/?container=" + CONTAINER, session(TestKeys.CN_OFFICER)));

        assertThat(text)
                .containsSubsequence(
                        "Reports contradict each other",
                        "Selected for control",
                        "On hold",
                        "Selected by customs for an inspection",
                        "Only Customs of Singapore can lift it",
                        "Discharged without having been loaded",
                        "Gate in",
                        "Tianjin Xingang Pt , China",
                        "Reported by Port of Tianjin Xingang",
                        "Released by customs",
                        "Reported by Customs of China",
                        "Discharged",
                        "Reported by Port of Singapore",
                        "Selected by customs for an inspection",
                        "Reported by Customs of Singapore")
                .contains("UTC+08:00", "block ");
    }

    @Test
    void shows_what_was_said_of_the_documents_beside_the_trail() throws Exception {
        Answer posted = GATEWAY.as(TestKeys.TIANJIN_PORT)
                .post("/v3/events", """
                {"events":[{"eventID":"PAGE-1","eventRouting":{"originatingParty":{"partyCode":"HLC"}},\
                "eventDateTime":"%1$s","eventUpdatedDateTime":"%1$s","eventLocation":{"UNLocationCode":"CNTXG"},\
                "eventClassification":{"eventTypeCode":"SHIPMENT","eventClassifierCode":"ACT",\
                "shipmentEventTypeCode":"SURR"},"shipmentDetails":{"documentReference":\
                {"typeCode":"TRD","reference":"BL-%2$s"}}}]}""".formatted(Reports.text(Reports.time(60)), CONTAINER));
        assertThat(posted.status()).as(posted.body()).isEqualTo(200);

        await().untilAsserted(() -> assertThat(text(get("/?container=" + CONTAINER, session(TestKeys.CN_OFFICER))))
                .containsSubsequence("Its documents and ships", "BL-" + CONTAINER, "Port of Tianjin Xingang"));
    }

    @Test
    void shows_documents_that_are_on_hold_at_no_place() throws Exception {
        String box = Reports.container(9140);
        var load = Reports.event(box, "LOAD", "CNTXG", Reports.time(90));
        load.put("billOfLading", "BL-9140");
        assertThat(GATEWAY.as(TestKeys.TIANJIN_PORT).post("/movements", load).status())
                .isEqualTo(201);

        postHold("HOLD", 60);
        await().untilAsserted(() -> assertThat(text(get("/?container=" + box, session(TestKeys.CN_OFFICER))))
                .containsSubsequence("Its documents and ships", "BL-9140"));
        String held = text(get("/?container=" + box, session(TestKeys.CN_OFFICER)));
        postHold("RELS", 50);

        assertThat(held).contains("Bill of lading BL-9140").doesNotContain("TRD", "Document BL");
        await().untilAsserted(() -> assertThat(text(get("/?container=" + box, session(TestKeys.CN_OFFICER))))
                .isNotEqualTo(held)
                .contains("BL-9140"));
    }

    private static void postHold(String code, int minutes) {
        Answer posted = GATEWAY.as(TestKeys.TIANJIN_PORT)
                .post("/v3/events", """
                {"events":[{"eventID":"PAGE-%1$s","eventRouting":{"originatingParty":{"partyCode":"HLC"}},\
                "eventDateTime":"%2$s","eventUpdatedDateTime":"%2$s",\
                "eventClassification":{"eventTypeCode":"SHIPMENT","eventClassifierCode":"ACT",\
                "shipmentEventTypeCode":"%1$s"},"shipmentDetails":{"documentReference":\
                {"typeCode":"TRD","reference":"BL-9140"}}}]}""".formatted(code, Reports.text(Reports.time(minutes))));
        assertThat(posted.status()).as(posted.body()).isEqualTo(200);
        assertThat(posted.body()).doesNotContain("ERROR");
    }

    @Test
    void says_all_of_it_in_chinese() throws Exception {
        String text = text(get("/?lang=zh&container=" + CONTAINER, session(TestKeys.CN_OFFICER)));

        assertThat(text).contains("已被海关布控", "海关选中人工查验", "进闸", "报告方：").doesNotContain("??");
    }

    @Test
    void names_each_document_once_by_what_people_call_it() throws Exception {
        String box = Reports.container(9_141);
        var load = Reports.event(box, "LOAD", "CNTXG", Reports.time(90));
        load.put("bookingReference", "BK-9141");
        load.put(
                "documentReferences",
                List.of(
                        Map.of("type", "BKG", "number", "BK-9141"),
                        Map.of("type", "BKG", "number", "BK-9142"),
                        Map.of("type", "TRD", "number", "BL-" + box),
                        Map.of("type", "CEO", "number", "CO-9141")));
        GATEWAY.awaitPosition(block(GATEWAY.as(TestKeys.TIANJIN_PORT).post("/movements", load)));

        String text = text(get("/?container=" + box, session(TestKeys.CN_OFFICER)));
        String french = text(get("/?lang=fr&container=" + box, session(TestKeys.CN_OFFICER)));

        assertThat(text)
                .containsOnlyOnce("Bill of lading BL-")
                .containsOnlyOnce("Booking BK-9141")
                .contains("Booking BK-9142", "Document CEO CO-9141")
                .doesNotContain("BKG", "TRD");
        assertThat(french).contains("Connaissement BL-", "Réservation BK-9142");
    }

    @Test
    void parts_a_place_from_its_country_as_the_language_does() throws Exception {
        String arabic = text(get("/?lang=ar&container=" + CONTAINER, session(TestKeys.CN_OFFICER)));

        assertThat(arabic).contains("Tianjin Xingang Pt ، ").doesNotContain(", ");
    }

    @Test
    void helps_with_a_wrong_check_digit() throws Exception {
        var answer = get("/?container=CSQU3054384", session(TestKeys.CN_OFFICER));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(text(answer)).contains("The check digit does not fit: CSQU3054384", "CSQU3054383");
        assertThat(answer.body()).contains("aria-invalid=\"true\"", "role=\"alert\"");
    }

    @Test
    void what_is_not_the_readers_looks_like_what_does_not_exist() throws Exception {
        String port = session(TestKeys.TIANJIN_PORT);
        var hidden = get("/?container=" + ELSEWHERE, port);
        var missing = get("/?container=" + UNKNOWN, port);

        assertThat(hidden.statusCode()).isEqualTo(404);
        assertThat(hidden.body().replace(ELSEWHERE, UNKNOWN)).isEqualTo(missing.body());
    }

    @Test
    void an_unknown_key_an_ended_session_and_none_see_nothing() throws Exception {
        String word = session(TestKeys.CN_OFFICER);
        post("/page/sign-out", "lang=en", word);

        assertThat(enter(CONTAINER, "no such key").statusCode()).isEqualTo(401);
        assertThat(enter(CONTAINER, TestKeys.EXPIRED.name()).statusCode()).isEqualTo(401);
        assertThat(get("/?container=" + CONTAINER, word).statusCode()).isEqualTo(401);
        assertThat(get("/?container=" + CONTAINER, "").statusCode()).isEqualTo(401);
        assertThat(get("/?container=" + CONTAINER, "").body()).doesNotContain("Gate in");
    }

    @Test
    void what_was_typed_comes_back_as_text() throws Exception {
        var answer = get("/?container=%3Cscript%3Ealert(1)%3C%2Fscript%3E", session(TestKeys.CN_OFFICER));

        assertThat(answer.body()).doesNotContain("<script>").contains("&lt;SCRIPT&gt;");
    }

    @Test
    void a_stream_of_events_ends_when_its_reader_signs_out() throws Exception {
        String word = session(TestKeys.CN_OFFICER);
        var stream = HTTP.send(
                HttpRequest.newBuilder(address("/api/v1/events/stream?container=" + CONTAINER))
                        .header("Cookie", word)
                        .build(),
                BodyHandlers.ofLines());
        var lines = stream.body().iterator();
        assertThat(lines.next()).startsWith("retry:");

        post("/page/sign-out", "lang=en", word);

        var ended = CompletableFuture.runAsync(() -> lines.forEachRemaining(line -> {}));
        assertThat(ended).succeedsWithin(Duration.ofSeconds(30));
    }

    private static String session(TestKeys key) throws Exception {
        return cookie(enter(CONTAINER, key.name())).split(";")[0];
    }

    private static String cookie(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith("portolan-page="))
                .findFirst()
                .orElseThrow();
    }

    private static HttpResponse<String> enter(String container, String key) throws Exception {
        return post(
                "/page/session",
                "lang=en&container=" + URLEncoder.encode(container, StandardCharsets.UTF_8) + "&key="
                        + URLEncoder.encode(key, StandardCharsets.UTF_8),
                "");
    }

    private static HttpResponse<String> post(String path, String form, String cookie) throws Exception {
        return send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)),
                cookie);
    }

    private static HttpResponse<String> get(String path, String cookie, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(address(path));
        return send(headers.length == 0 ? request : request.headers(headers), cookie);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request, String cookie)
            throws IOException, InterruptedException {
        return HTTP.send(
                (cookie.isEmpty() ? request : request.header("Cookie", cookie)).build(), BodyHandlers.ofString());
    }

    private static URI address(String path) {
        return GATEWAY.base().resolve(path);
    }

    @Test
    void refuses_a_form_of_another_site() throws Exception {
        var form = HttpRequest.newBuilder(address("/page/sign-out"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(""));

        assertThat(send(form.copy().header("Sec-Fetch-Site", "cross-site"), "").statusCode())
                .isEqualTo(403);
        assertThat(send(form.copy().header("Origin", "https://elsewhere.example"), "")
                        .statusCode())
                .isEqualTo(403);
        assertThat(send(form.copy().header("Sec-Fetch-Site", "same-origin"), "").statusCode())
                .isEqualTo(303);
    }

    @Test
    void remembers_the_chosen_language() throws Exception {
        var chosen = get("/?lang=ar", "", "Accept-Language", "en");
        var cookie = chosen.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];

        assertThat(chosen.body()).containsPattern("lang=\"ar\"\\s+dir=\"rtl\"");
        assertThat(get("/", cookie, "Accept-Language", "en").body()).containsPattern("lang=\"ar\"\\s+dir=\"rtl\"");
        assertThat(get("/?lang=xx", "", "Accept-Language", "ru").body()).contains("lang=\"ru\"");
    }

    private static String text(HttpResponse<String> page) {
        var plain = Pattern.compile("<[^>]*>").matcher(page.body()).replaceAll(" ");
        return plain.replaceAll("\\s+", " ");
    }
}
