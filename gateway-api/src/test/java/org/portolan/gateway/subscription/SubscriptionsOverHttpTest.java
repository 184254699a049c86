package org.portolan.gateway.subscription;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayProcess;
import org.portolan.gateway.fixture.NetworkUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.gateway.subscription.Receiver.Taken;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.network.testnetwork.TestNetwork;

/** One gateway in a process of its own, which delivers to this machine as in the demonstration. */
@OnBothEngines
class SubscriptionsOverHttpTest {
    private static final Duration LONG = Duration.ofSeconds(90);
    private static final String SECRET = "MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir
    private static Path data;

    private static GatewayProcess gateway;

    private final Receiver receiver = new Receiver();

    @BeforeAll
    static void start() {
        gateway = GatewayProcess.start(
                NetworkUnderTest.shared(),
                TestNetwork.CN,
                data,
                "portolan.demo=true",
                "portolan.subscriptions.first-pause=50ms",
                "portolan.subscriptions.longest-pause=500ms");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @AfterEach
    void close() {
        receiver.close();
    }

    @Test
    void a_gateway_that_is_killed_sends_every_event_in_order() {
        var containers = List.of(Reports.container(620_001), Reports.container(620_002), Reports.container(620_003));
        var created = gateway.as(TestKeys.CN_OFFICER)
                .post("/subscriptions", Map.of("kind", "WEBHOOK", "url", receiver.url(), "containers", containers));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("/secret")).startsWith("whsec_");

        record(containers, 0, 4);
        await().atMost(LONG).until(() -> receiver.taken().size() >= 6);
        gateway.kill();
        gateway.start();
        record(containers, 4, 8);

        await().atMost(LONG)
                .until(() -> receiver.taken().stream().map(Taken::id).distinct().count() == 24);
        containers.forEach(
                container -> assertThat(receiver.firstArrivals(container)).hasSize(8));
        containers.forEach(container -> assertThat(times(container)).isSorted());
        var log = gateway.as(TestKeys.CN_OFFICER).get("/subscriptions/" + created.text("/id") + "/deliveries?limit=5");
        assertThat(log.text("/deliveries/0/outcome")).isEqualTo("TAKEN");
        assertThat(log.body()).contains("\"next\"");
        gateway.as(TestKeys.CN_OFFICER).delete("/subscriptions/" + created.text("/id"));
    }

    @Test
    void an_owner_tries_pauses_resumes_and_changes_its_secret_and_nobody_else_does() {
        var officer = gateway.as(TestKeys.CN_OFFICER);
        var id = officer.post("/subscriptions", Map.of("kind", "WEBHOOK", "url", receiver.url()))
                .text("/id");
        var path = "/subscriptions/" + id;

        assertThat(officer.post(path + "/sample", "").text("/status")).isEqualTo("204");
        assertThat(receiver.taken().getFirst().id()).startsWith("sample_");
        assertThat(officer.post(path + "/pause", "").text("/pauseReason")).isEqualTo("BY_OWNER");
        assertThat(officer.post(path + "/resume", "").text("/state")).isEqualTo("ACTIVE");
        assertThat(officer.post(path + "/secret", "").text("/secret")).startsWith("whsec_");
        assertThat(officer.get("/subscriptions").body()).contains(id).doesNotContain("whsec_");
        assertThat(officer.post(path + "/replay", "{\"from\":\"x\"}").status()).isEqualTo(422);
        var beyond = officer.post(path + "/replay", "{\"from\":\"99999999999-0-0\"}");
        assertThat(beyond.status()).isEqualTo(422);
        assertThat(beyond.text("/field")).isEqualTo("from");
        assertThat(officer.post(
                                "/subscriptions",
                                Map.of("kind", "WEBHOOK", "url", receiver.url(), "from", "999999-0-0"))
                        .text("/detail"))
                .startsWith("from must not lie beyond the ledger, which ends with block ");
        assertThat(gateway.as(TestKeys.SG_OFFICER).get(path).body())
                .isEqualTo(officer.get("/subscriptions/nothing").body());
        assertThat(officer.delete(path).status()).isEqualTo(204);
        assertThat(officer.get(path).status()).isEqualTo(404);
    }

    @Test
    void what_shows_the_target_who_sends_is_given_and_taken_away_and_never_shown() {
        var officer = gateway.as(TestKeys.CN_OFFICER);
        var header = Map.of("kind", "HEADER", "name", "Authorization", "value", "Bearer sesame");
        var created = officer.post(
                "/subscriptions", Map.of("kind", "WEBHOOK", "url", receiver.url(), "authentication", header));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(created.text("/authentication")).isEqualTo("HEADER");
        var path = "/subscriptions/" + created.text("/id");

        officer.post(path + "/sample", "");

        assertThat(receiver.taken().getFirst().headers()).containsEntry("authorization", "Bearer sesame");
        assertThat(created.body()
                        + officer.get(path).body()
                        + officer.get("/subscriptions").body())
                .doesNotContain("sesame");
        assertThat(officer.get(path + "/refusals").text("/refusals")).isEmpty();
        assertThat(officer.delete(path + "/authentication").body()).doesNotContain("HEADER");
        var forbidden = officer.post(
                "/subscriptions",
                Map.of(
                        "kind",
                        "WEBHOOK",
                        "url",
                        receiver.url(),
                        "authentication",
                        Map.of("kind", "HEADER", "name", "Host", "value", "x")));
        assertThat(forbidden.status()).isEqualTo(422);
        assertThat(forbidden.text("/field")).isEqualTo("authentication.name");
        assertThat(gateway.as(TestKeys.SG_OFFICER).get(path + "/refusals").status())
                .isEqualTo(404);
        officer.delete(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://127.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://10.0.0.1/",
                "http://[fd00::1]/",
                "http://user@127.0.0.1/",
                "http://127.0.0.1:0/",
                "http://127.0.0.1:65536/",
                "http://127.0.0.1/#x",
                "http://127.0.0.1/\u00e9",
                " http://127.0.0.1/a b",
                "http://127.0.0.1/%zz",
                "http://",
                "",
                "not an address"
            })
    void refuses_a_target_that_is_none(String url) {
        var answer = gateway.as(TestKeys.CN_OFFICER).post("/subscriptions", Map.of("kind", "WEBHOOK", "url", url));

        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.text("/field")).isEqualTo("url");
    }

    @Test
    void one_caller_has_so_many_and_no_more() {
        var trader = gateway.as(TestKeys.CN_OTHER_TRADER);
        var wanted = Map.of("kind", "DCSA_3", "url", receiver.url());
        for (int count = 0; count < 20; count++) {
            assertThat(trader.post("/subscriptions", wanted).status()).isEqualTo(201);
        }

        assertThat(trader.post("/subscriptions", wanted).text("/code")).isEqualTo("TOO_MANY_SUBSCRIPTIONS");
    }

    @Test
    void a_filter_of_dcsa_2_2_without_a_value_is_refused_rather_than_taken_for_none() throws Exception {
        for (String nothing : List.of("\"\"", "\",\"", "[\" , \"]")) {
            var body = "{\"callbackUrl\":\"%s\",\"secret\":\"%s\",\"eventType\":%s}"
                    .formatted(receiver.url(), SECRET, nothing);

            var refused = v2("POST", "", body);

            assertThat(refused.statusCode()).as(nothing).isEqualTo(422);
            assertThat(refused.body()).contains("eventType must have a value");
        }
    }

    @Test
    void a_client_of_dcsa_2_2_subscribes_and_is_told() throws Exception {
        var container = Reports.container(620_011);
        var body =
                "{\"callbackUrl\":\"%s\",\"secret\":\"%s\",\"equipmentReference\":\"%s\",\"eventType\":[\"EQUIPMENT\"]}"
                        .formatted(receiver.url(), SECRET, container.toLowerCase(Locale.ROOT) + " ");
        var created = v2("POST", "", body);
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(created.headers().firstValue("API-Version")).contains("2.2.0");
        assertThat(created.body()).doesNotContain(SECRET);
        var id = created.body().replaceAll(".*\"subscriptionID\":\"([^\"]+)\".*", "$1");

        record(List.of(container), 0, 1);

        await().atMost(LONG)
                .until(() ->
                        receiver.taken().stream().anyMatch(taken -> taken.body().startsWith("[")));
        assertThat(receiver.taken().getLast().headers())
                .containsEntry("subscription-id", id)
                .containsEntry("api-version", "2.2.0")
                .hasEntrySatisfying(
                        "notification-signature", value -> assertThat(value).matches("sha256=[0-9a-f]{64}"));
        assertThat(v2("PUT", "/" + id + "/secret", "{\"secret\":\"" + SECRET + "\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(v2("PUT", "/" + id, "{\"callbackUrl\":\"" + receiver.url() + "\"}")
                        .body())
                .doesNotContain("equipmentReference");
        assertThat(v2("GET", "", "").body()).contains(id);
        assertThat(v2("DELETE", "/" + id, "").statusCode()).isEqualTo(204);
        assertThat(v2("GET", "/" + id, "").statusCode()).isEqualTo(404);
    }

    @Test
    void all_faults_of_a_wish_are_told_at_once_in_every_form() throws Exception {
        var own = gateway.as(TestKeys.CN_OFFICER)
                .post(
                        "/subscriptions",
                        Map.of(
                                "kind", "PIGEON",
                                "url", "not an address",
                                "containers", List.of("CSQU3054384", "csqu 305438-3", "X"),
                                "from", "yesterday",
                                "colour", "red"));
        var dcsas = v2(
                "POST",
                "",
                "{\"callbackUrl\":\"not an address\",\"equipmentReference\":\"CSQU3054384\",\"colour\":\"red\","
                        + "\"shipmentEventTypeCode\":[\"LOAD\"]}");

        assertThat(own.status()).as(own.body()).isEqualTo(422);
        assertThat(own.json()
                        .path("faults")
                        .valueStream()
                        .map(fault -> fault.path("field").asString()))
                .containsExactlyInAnyOrder("kind", "url", "containers[0]", "containers[2]", "from", "colour");
        assertThat(own.body())
                .contains("from must be now, start", "kind must be one of WEBHOOK, DCSA_3\"")
                .doesNotContain("SubscriptionKind");
        assertThat(dcsas.statusCode()).as(dcsas.body()).isEqualTo(422);
        assertThat(dcsas.body())
                .contains(
                        "callbackUrl must be an address",
                        "equipmentReference has the check digit",
                        "colour is no filter that is supported",
                        "shipmentEventTypeCode must be one of AMCF,",
                        "secret is mandatory");
    }

    @Test
    void null_and_a_fraction_are_told_by_what_their_field_wants_and_beside_other_faults() throws Exception {
        var wish = v2(
                "POST",
                "",
                "{\"callbackUrl\":1.5,\"equipmentReference\":[\"CSQU3054384\",2.5],\"eventType\":null,"
                        + "\"secret\":\"c2hvcnQ=\"}");
        var twice = v2("POST", "", "{\"callbackUrl\":\"a\",\"callbackUrl\":\"b\"}");

        assertThat(wish.statusCode()).as(wish.body()).isEqualTo(422);
        assertThat(wish.body())
                .contains(
                        "callbackUrl must be a text",
                        "equipmentReference[1] must be a text",
                        "eventType must be left out instead of being null",
                        "secret must be Base64")
                .doesNotContain("must be an integer");
        assertThat(twice.statusCode()).as(twice.body()).isEqualTo(400);
        assertThat(twice.body()).contains("callbackUrl stands more than once");
    }

    @Test
    void a_callback_that_does_not_answer_head_is_refused_in_dcsas_words() throws Exception {
        receiver.answers(request -> 404);

        var answer = v2("POST", "", "{\"callbackUrl\":\"%s\",\"secret\":\"%s\"}".formatted(receiver.url(), SECRET));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body())
                .contains("callbackUrl must answer a HEAD request with a status of 2xx")
                .contains("requestUri");
        assertThat(v2("POST", "", "{\"callbackUrl\":\"http://127.0.0.1/\",\"secret\":\"c2hvcnQ=\"}")
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void changes_of_certificates_are_told_to_who_names_their_types() throws Exception {
        var officer = gateway.as(TestKeys.CN_ORIGIN);
        var created = officer.post(
                "/subscriptions", Map.of("kind", "WEBHOOK", "url", receiver.url(), "types", List.of("certificate.*")));
        assertThat(created.text("/types/0")).as(created.body()).isEqualTo("certificate.*");
        assertThat(officer.post(
                                "/subscriptions",
                                Map.of("kind", "WEBHOOK", "url", receiver.url(), "types", List.of("x")))
                        .text("/detail"))
                .contains("certificate.issued");

        officer.post("/certificates-of-origin", certificate("WEB-1"));
        officer.post("/certificates-of-origin/CN/WEB-1/cancellation", "{\"reason\":\"Issued in error\"}");

        await().atMost(LONG).until(() -> receiver.taken().size() == 2);
        assertThat(receiver.taken()).map(Taken::body).allMatch(body -> body.contains("\"id\":\"WEB-1\""));
        assertThat(receiver.taken().getFirst().body()).contains("\"type\":\"certificate.issued\"");
        assertThat(receiver.taken().getLast().body()).contains("\"type\":\"certificate.cancelled\"");
        try (var client = HttpClient.newHttpClient()) {
            var cookie = post(client, "/page/session", "key=CN_ORIGIN&to=/page/developer", "")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceAll(";.*", "");
            assertThat(get(client, "/page/developer/subscriptions/" + created.text("/id"), cookie)
                            .body())
                    .contains("certificate.*");
        }
        officer.delete("/subscriptions/" + created.text("/id"));
    }

    @Test
    void changes_of_members_enrolments_and_arrangements_are_told_to_who_names_their_types() {
        var officer = gateway.as(TestKeys.CN_OFFICER);
        var trader = gateway.as(TestKeys.CN_TRADER);
        var partner = gateway.as(TestKeys.SG_AEO);
        var types = List.of("member.joined", "enrolment.*", "arrangement.*");
        var created = officer.post(
                "/subscriptions", Map.of("kind", "WEBHOOK", "url", receiver.url(), "types", types, "from", "start"));
        assertThat(created.status()).as(created.body()).isEqualTo(201);
        assertThat(trader.post("/subscriptions", Map.of("kind", "WEBHOOK", "url", receiver.url(), "types", types))
                        .text("/detail"))
                .contains("arrangement.*");

        var arrangement =
                "SG-NZ-TOLD-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        var signed = partner.post("/aeo-arrangements", """
                {"arrangementId":"%s","parties":["NZCustomsMSP","SGCustomsMSP"],"inForceFrom":"2025-01-01T00:00:00Z",\
                "coveredTiers":[{"administration":"NZCustomsMSP","tier":"SES"}],"coveredRoles":["EXPORTER"],\
                "directions":["IMPORT"],"benefits":["PRIORITY_CLEARANCE"]}""".formatted(arrangement));
        assertThat(signed.status()).as(signed.body()).isEqualTo(201);
        await().atMost(LONG).until(() -> officer.get("/aeo-arrangements").body().contains(arrangement));
        var opened = trader.post("/enrolments", """
                {"containerNumber":"%s","proof":{"type":"BILL_OF_LADING","value":"BL-TOLD"},"awaitProof":true}""".formatted(Reports.container(620_091)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var enrolment = opened.text("/enrolment/enrolmentId");
        trader.delete("/enrolments/" + enrolment);
        partner.delete("/aeo-arrangements/" + arrangement + "/signature");

        await().atMost(LONG)
                .untilAsserted(() -> assertThat(receiver.taken().stream()
                                .map(Taken::body)
                                .filter(body -> body.contains(arrangement) || body.contains(enrolment))
                                .map(body -> body.replaceAll(".*\"type\":\"([a-z.]+)\".*", "$1")))
                        .containsExactly(
                                "arrangement.signed",
                                "enrolment.requested",
                                "enrolment.withdrawn",
                                "arrangement.withdrawn"));
        assertThat(receiver.taken())
                .map(Taken::body)
                .anyMatch(body -> body.contains("member.joined") && body.contains("\"id\":\"CNTXGPortMSP\""))
                .noneMatch(body -> body.contains("BL-TOLD") || body.contains(Reports.container(620_091)));
        officer.delete("/subscriptions/" + created.text("/id"));
    }

    private static String certificate(String number) {
        return """
                {"number":"%s","agreement":"CHINA-NZ","formType":"CHINA-NZ","addressedTo":["NZ"],"issueDate":"2025-01-01",\
                "validTo":"2090-12-31","confidential":{"exporter":{"name":"Binhai Houseware Co Ltd","address":"Tianjin"},\
                "consignee":{"name":"Harbour Light Imports Ltd","address":"Auckland"},\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"2022","originCriterion":"WO",\
                "originCountry":"CN","quantity":{"value":"1200","unit":"KGM"}}]}}""".formatted(number);
    }

    @Test
    void the_developers_view_speaks_six_languages_and_works_without_script() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var cookie = post(client, "/page/session", "key=CN_AEO&to=/page/developer", "")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceAll(";.*", "");
            var form = "form=" + UUID.randomUUID() + "&kind=WEBHOOK&containers=CSQU3054383+TGHU1234567&url="
                    + receiver.url();
            var secret =
                    post(client, "/page/developer/subscriptions", form, cookie).body();
            assertThat(secret).contains("whsec_");
            var path = secret.replaceAll("(?s).*(/page/developer/subscriptions/[0-9a-f-]{36}).*", "$1");
            post(client, path + "/sample", "", cookie);
            assertThat(post(client, path + "/authentication", "kind=HEADER&name=X-Hook-Key&value=open+sesame", cookie)
                            .statusCode())
                    .isEqualTo(303);

            var refused = post(
                    client,
                    "/page/developer/subscriptions",
                    "form=" + UUID.randomUUID() + "&kind=PIGEON&url=nowhere+at+all&from=x",
                    cookie);
            assertThat(post(client, "/page/developer/subscriptions", form.replaceAll("CSQU.*7&", ",&"), cookie)
                            .body())
                    .contains("href=\"#containers\">Containers</a>");
            assertThat(refused.body())
                    .contains(
                            "href=\"#kind\">Form</a>: ",
                            "must be one of WEBHOOK, DCSA_3",
                            "href=\"#url\">Address</a>: ",
                            "must be an address",
                            "from must be now",
                            "value=\"nowhere at all\"");
            assertThat(post(client, path + "/replay", "from=yesterday", cookie).body())
                    .contains("href=\"#from\">Send again from</a>", "value=\"yesterday\"");
            assertThat(post(client, path + "/authentication", "kind=HEADER&name=X-Hook-%3F&value=open+sesame", cookie)
                            .body())
                    .contains("href=\"#name\">Name of the header</a>", "value=\"X-Hook-?\"")
                    .doesNotContain("sesame");

            for (String language : List.of("en", "zh", "fr", "es", "ru", "ar")) {
                for (String page : List.of("/page/developer", path + "?told=PAUSED")) {
                    var answer = get(client, page + (page.contains("?") ? "&" : "?") + "lang=" + language, cookie);
                    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                    assertThat(answer.body())
                            .doesNotContain("??", "whsec_", "sesame")
                            .contains(receiver.url());
                }
            }
            assertThat(receiver.taken().getFirst().id()).startsWith("sample_");
            assertThat(post(client, path + "/delete", "", cookie).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void a_form_that_is_sent_twice_makes_one_subscription_and_one_secret() throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var cookie = post(client, "/page/session", "key=CN_AUDITOR&to=/page/developer", "")
                    .headers()
                    .firstValue("Set-Cookie")
                    .orElseThrow()
                    .replaceAll(";.*", "");
            var id = get(client, "/page/developer", cookie)
                    .body()
                    .replaceAll("(?s).*name=\"form\" value=\"([0-9a-f-]{36})\".*", "$1");
            var form = "form=" + id + "&kind=WEBHOOK&containers=&url=" + receiver.url();

            var first =
                    post(client, "/page/developer/subscriptions", form, cookie).body();
            var again =
                    post(client, "/page/developer/subscriptions", form, cookie).body();
            var other = post(client, "/page/developer/subscriptions", form + "/2", cookie)
                    .body();

            var path = first.replaceAll("(?s).*(/page/developer/subscriptions/[0-9a-f-]{36}).*", "$1");
            var revision = get(client, path, cookie)
                    .body()
                    .replaceAll("(?s).*name=\"revision\" value=\"([0-9]+)\".*", "revision=$1");
            var replaced = post(client, path + "/secret", revision, cookie).body();
            var clickedTwice = post(client, path + "/secret", revision, cookie).body();

            assertThat(replaced.replaceAll("(?s).*(whsec_[^<]+)<.*", "$1"))
                    .startsWith("whsec_")
                    .isEqualTo(clickedTwice.replaceAll("(?s).*(whsec_[^<]+)<.*", "$1"))
                    .isNotEqualTo(first.replaceAll("(?s).*(whsec_[^<]+)<.*", "$1"));
            assertThat(first).contains("whsec_");
            assertThat(again).contains(first.replaceAll("(?s).*(whsec_[^<]+)<.*", "$1"));
            assertThat(other).contains("whsec_").doesNotContain(first.replaceAll("(?s).*(whsec_[^<]+)<.*", "$1"));
            assertThat(get(client, "/page/developer", cookie)
                            .body()
                            .split("/page/developer/subscriptions/[0-9a-f-]{36}"))
                    .hasSize(3);
        }
    }

    private static HttpResponse<String> post(HttpClient client, String path, String form, String cookie)
            throws Exception {
        return client.send(
                HttpRequest.newBuilder(gateway.base().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Cookie", cookie)
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(HttpClient client, String path, String cookie) throws Exception {
        return client.send(
                HttpRequest.newBuilder(gateway.base().resolve(path))
                        .header("Cookie", cookie)
                        .build(),
                BodyHandlers.ofString());
    }

    private static HttpResponse<String> v2(String method, String path, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(gateway.base() + "/v2/event-subscriptions" + path))
                .header("X-API-Key", TestKeys.CN_OFFICER.name())
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofString());
        }
    }

    private void record(List<String> containers, int from, int to) {
        for (int number = from; number < to; number++) {
            for (String container : containers) {
                Answer answer = gateway.as(TestKeys.TIANJIN_PORT)
                        .post("/movements", Reports.gateInAtTianjin(container, Reports.time(900 - number)));
                assertThat(answer.status()).as(answer.body()).isEqualTo(201);
            }
        }
    }

    private List<String> times(String container) {
        return receiver.taken().stream()
                .filter(taken -> taken.container().equals(container))
                .map(Taken::body)
                .distinct()
                .map(body -> body.replaceAll(".*\"eventTime\":\"([^\"]+)\".*", "$1"))
                .toList();
    }
}
