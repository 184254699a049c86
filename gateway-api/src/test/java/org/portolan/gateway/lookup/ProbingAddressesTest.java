package org.portolan.gateway.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;

/** Whichever address a trader probes, a container that is not its own answers as one that does not exist. */
class ProbingAddressesTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final String GUESSED = Reports.container(1_900);
    private static final Map<String, String> THERE = new LinkedHashMap<>();
    private static final Set<String> RANDOM = Set.of("date", "trace-id", "set-cookie", "ratelimit");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeAll
    static void containers_that_are_there() {
        THERE.put("enrolled by nobody", reported(1_901));
        THERE.put("enrolled by another", reported(1_902));
        THERE.put("withdrawn", reported(1_903));
        THERE.put("paused", reported(1_904));
        open(TestKeys.CN_OTHER_TRADER, THERE.get("enrolled by another"));
        var trader = GATEWAY.as(TestKeys.CN_TRADER);
        GATEWAY.awaitPosition(block(trader.delete(open(TestKeys.CN_TRADER, THERE.get("withdrawn")))));
        GATEWAY.awaitPosition(block(trader.post(open(TestKeys.CN_TRADER, THERE.get("paused")) + "/pause", "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/containers/%s",
                "/api/v1/containers?numbers=%s",
                "/api/v1/containers/%s/epcis",
                "/v3/events?equipmentReference=%s",
                "/v2/events?equipmentReference=%s",
                "/v3/events?transportDocumentReference=BL-%s",
                "/v2/events?transportDocumentReference=BL-%s",
                "/?container=%s"
            })
    void answers_alike(String address) throws Exception {
        List<String> unknown = answer(address, GUESSED);

        for (var there : THERE.entrySet()) {
            assertThat(answer(address, there.getValue())).as(there.getKey()).isEqualTo(unknown);
        }
    }

    private static List<String> answer(String address, String number) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(GATEWAY.base() + address.formatted(number)))
                .header("X-API-Key", TestKeys.CN_TRADER.name())
                .build();
        var answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
        var headers = answer.headers().map().entrySet().stream()
                .filter(header -> !RANDOM.contains(header.getKey().toLowerCase(Locale.ROOT)))
                .map(Object::toString)
                .sorted()
                .toList();
        return List.of(
                Integer.toString(answer.statusCode()),
                headers.toString().replace(number, "N"),
                answer.body()
                        .replace(number, "N")
                        .replaceAll("[0-9a-f]{32}", "ID")
                        .replaceAll("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+", "T"));
    }

    private static String reported(int serial) {
        String container = Reports.container(serial);
        GATEWAY.awaitPosition(block(GATEWAY.as(TestKeys.TIANJIN_PORT)
                .post("/movements", Reports.gateInAtTianjin(container, Reports.time(2)))));
        return container;
    }

    private static String open(TestKeys trader, String container) {
        var opened = GATEWAY.as(trader)
                .post(
                        "/enrolments",
                        Map.of(
                                "containerNumber",
                                container,
                                "proof",
                                Map.of("type", "BILL_OF_LADING", "value", "BL-" + container)));
        GATEWAY.awaitPosition(block(opened));
        return "/enrolments/" + opened.text("/enrolment/enrolmentId");
    }
}
