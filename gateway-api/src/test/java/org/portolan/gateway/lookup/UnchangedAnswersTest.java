package org.portolan.gateway.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

/** Whatever happens to containers that a caller may not see, it reads the same to the byte as before. */
class UnchangedAnswersTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final int OWN_SERIAL = 1_950;
    private static final Map<TestKeys, String> OWN = new LinkedHashMap<>();
    private static final Map<TestKeys, List<String>> ADDRESSES = new LinkedHashMap<>();
    private static final Set<String> OF_THE_MOMENT =
            Set.of("date", "trace-id", "set-cookie", "ratelimit", "portolan-ledger-position");

    /** A cursor of DCSA's addresses begins with the block as of which the pages are, which is the ledger's end. */
    private static final Pattern CURSOR = Pattern.compile("(?<=cursor=|next-page-cursor=\\[)[A-Za-z0-9_-]{20,}");

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final String MOVING = Reports.container(OWN_SERIAL + 2);
    private static int strangers;

    @BeforeAll
    static void each_has_a_container_of_its_own() {
        OWN.put(TestKeys.CN_TRADER, Reports.container(OWN_SERIAL));
        OWN.put(TestKeys.SINGAPORE_PORT, Reports.container(OWN_SERIAL + 1));
        var bill = "BL-" + OWN.get(TestKeys.CN_TRADER);
        for (int minutes = 5; minutes > 0; minutes--) {
            report(TestKeys.TIANJIN_PORT, OWN.get(TestKeys.CN_TRADER), "CNTXG", minutes, Map.of());
            report(TestKeys.SINGAPORE_PORT, OWN.get(TestKeys.SINGAPORE_PORT), "SGSIN", minutes, Map.of());
        }
        var opened = GATEWAY.as(TestKeys.CN_TRADER)
                .post(
                        "/enrolments",
                        Map.of(
                                "containerNumber",
                                OWN.get(TestKeys.CN_TRADER),
                                "proof",
                                Map.of("type", "BILL_OF_LADING", "value", bill)));
        assertThat(opened.status()).as(opened.body()).isEqualTo(201);
        var enrolment = "/api/v1/enrolments/" + opened.text("/enrolment/enrolmentId");
        ADDRESSES.put(
                TestKeys.CN_TRADER,
                new ArrayList<>(List.of("/api/v1/enrolments?limit=1", enrolment, enrolment + "/looks")));
        ADDRESSES.put(TestKeys.SINGAPORE_PORT, new ArrayList<>(List.of("/api/v1/edi", "/api/v1/alarm-shifts")));
        OWN.forEach((caller, container) -> {
            var subscribed = GATEWAY.as(caller)
                    .post(
                            "/subscriptions",
                            Map.of("kind", "WEBHOOK", "url", "https://1.1.1.1/a", "containers", List.of(MOVING)));
            assertThat(subscribed.status()).as(subscribed.body()).isEqualTo(201);
            var subscription = "/api/v1/subscriptions/" + subscribed.text("/id");
            var addresses = ADDRESSES.get(caller);
            addresses.addAll(List.of(subscription, subscription + "/deliveries", subscription + "/refusals"));
            addresses.addAll(List.of("/v2/event-subscriptions", "/api/v1/subscriptions"));
            for (String sort : List.of("", "&sort=eventDateTime:DESC", "&sort=eventCreatedDateTime:DESC")) {
                addresses.add("/v2/events?limit=2" + sort);
            }
            addresses.add("/v3/events?limit=2");
            addresses.add("/v3/events?limit=2&equipmentReference=" + container);
            addresses.add("/api/v1/containers/" + container + "?limit=2");
            addresses.add("/api/v1/containers/" + container + "/epcis");
            addresses.add("/api/v1/containers?numbers=" + container);
            addresses.add("/api/v1/alarm-conditions?container=" + container);
            for (String list : List.of("overtime", "illegal-storage", "exit-without-release")) {
                addresses.add("/api/v1/alarms/" + list + "?limit=1");
                addresses.add("/api/v1/alarms/" + list + "?container=" + container);
            }
        });
    }

    @ParameterizedTest
    @EnumSource(names = {"CN_TRADER", "SINGAPORE_PORT"})
    void foreign_traffic_changes_no_answer(TestKeys caller) throws Exception {
        Map<String, String> before = answers(caller);
        assertThat(before.get("/v2/events?limit=2")).startsWith("200").contains("next-page");

        traffic();

        var after = answers(caller);
        before.forEach(
                (address, answer) -> assertThat(after.get(address)).as(address).isEqualTo(answer));
    }

    /** Planned at the port's own place, taken back there, at others' places, and followed by others. */
    private static void traffic() {
        for (int count = 0; count < 3; count++) {
            report(TestKeys.SINGAPORE_PORT, stranger(), "SGSIN", 0, Map.of("classifier", "PLN"));
            report(TestKeys.SINGAPORE_PORT, MOVING, "SGSIN", count, Map.of("classifier", "PLN"));
            report(TestKeys.TIANJIN_PORT, MOVING, "CNTXG", count, Map.of());
            var taken = stranger();
            var event = Reports.event(taken, "GTIN", "SGSIN", Reports.time(1));
            var id = GATEWAY.as(TestKeys.SINGAPORE_PORT)
                    .post("/movements", event)
                    .text("/results/0/eventId");
            event.put("retractedEventId", id);
            assertThat(GATEWAY.as(TestKeys.SINGAPORE_PORT)
                            .post("/movements", event)
                            .status())
                    .isEqualTo(201);
            var followed = stranger();
            report(TestKeys.TIANJIN_PORT, followed, "CNTXG", 0, Map.of());
            GATEWAY.as(TestKeys.CN_OTHER_TRADER)
                    .post(
                            "/enrolments",
                            Map.of(
                                    "containerNumber",
                                    followed,
                                    "proof",
                                    Map.of("type", "BILL_OF_LADING", "value", "BL-" + followed)));
        }
    }

    private static void report(
            TestKeys port, String container, String place, int minutesAgo, Map<String, Object> more) {
        var event = Reports.event(container, "GTIN", place, Reports.time(minutesAgo));
        event.putAll(more);
        var answer = GATEWAY.as(port).post("/movements", event);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    private static String stranger() {
        return Reports.container(OWN_SERIAL + 10 + strangers++);
    }

    private static Map<String, String> answers(TestKeys caller) throws Exception {
        GATEWAY.awaitWritten();
        Map<String, String> answers = new LinkedHashMap<>();
        for (String address : ADDRESSES.get(caller)) {
            var request = HttpRequest.newBuilder(URI.create(GATEWAY.base() + address))
                    .header("X-API-Key", caller.name())
                    .build();
            var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
            var headers = new StringBuilder();
            answer.headers().map().entrySet().stream()
                    .filter(header -> !OF_THE_MOMENT.contains(header.getKey().toLowerCase(Locale.ROOT)))
                    .map(header -> header.getKey().toLowerCase(Locale.ROOT) + "=" + header.getValue())
                    .sorted()
                    .forEach(header -> headers.append(
                                    CURSOR.matcher(header).replaceAll(cursor -> withoutBlock(cursor.group())))
                            .append('\n'));
            answers.put(address, answer.statusCode() + "\n" + headers + withoutMoment(answer.body()));
        }
        return answers;
    }

    private static String withoutBlock(String cursor) {
        return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII)
                .replaceFirst("^\\d+", "END");
    }

    /** When a document was made, until when something is evaluated, and the block at whose end a subscription is. */
    private static String withoutMoment(String body) {
        return body.replaceAll("\"(creationDate|asOf|traceId)\":\"[^\"]*\"", "\"$1\":\"NOW\"")
                .replaceAll("\"position\":\"\\d+-999999999-999999999\"", "\"position\":\"END\"");
    }
}
