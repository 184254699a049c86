package org.portolan.gateway.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

/** What the API tells about a container beyond its events: readiness, journeys, conflicts, earlier times, several at once. */
@OnBothEngines
class ContainerTruthTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final String EXPORTED = Reports.container(2_400);
    private static final String CONTRADICTED = Reports.container(2_401);
    private static final String UNKNOWN = Reports.container(2_499);
    private static final OffsetDateTime SELECTED = Reports.time(290);
    private static long last;

    @BeforeAll
    static void one_container_is_released_and_another_leaves_under_control() {
        record(TestKeys.TIANJIN_PORT, EXPORTED, "GTIN", Reports.time(300));
        record(TestKeys.CN_OFFICER, EXPORTED, "CUSS", SELECTED);
        record(TestKeys.CN_OFFICER, EXPORTED, "CUSR", Reports.time(280));
        record(TestKeys.TIANJIN_PORT, CONTRADICTED, "GTIN", Reports.time(300));
        record(TestKeys.CN_OFFICER, CONTRADICTED, "CUSI", Reports.time(290));
        last = record(TestKeys.TIANJIN_PORT, CONTRADICTED, "LOAD", Reports.time(200));
    }

    @Test
    void says_whether_a_container_can_go_on_and_tells_its_journey_whole() {
        Answer answer = trace(TestKeys.CN_OFFICER, EXPORTED, "");

        assertThat(answer.text("/readiness/state")).as(answer.body()).isEqualTo("READY");
        assertThat(answer.number("/journeys/0/number")).isEqualTo(1);
        assertThat(answer.text("/journeys/0/status/state")).isEqualTo("RELEASED");
        assertThat(answer.text("/journeys/0/documents/billsOfLading/0")).isEqualTo("BL-" + EXPORTED);
        assertThat(answer.text("/journeys/0/stays/0/location")).isEqualTo("CNTXG");
        assertThat(answer.text("/journeys/0/stays/0/nodes/0/code")).isEqualTo("GTIN");
        assertThat(answer.text("/journeys/0/holds/0/liftedAt")).isNotEmpty();
        assertThat(answer.json().at("/journeys/0/eventIds")).hasSize(3);
    }

    @Test
    void answers_for_an_earlier_time_as_it_was_and_as_it_was_known() {
        String during = "&asOf=" + Reports.text(SELECTED.plusMinutes(5)).replace("+", "%2B");

        assertThat(trace(TestKeys.CN_OFFICER, EXPORTED, during).text("/readiness/state"))
                .isEqualTo("BLOCKED");
        assertThat(trace(TestKeys.CN_OFFICER, EXPORTED, during + "&known=now").text("/status/state"))
                .isEqualTo("SELECTED");
        // Everything was recorded today, hours after it happened.
        Answer known = trace(TestKeys.CN_OFFICER, EXPORTED, during + "&known=then");
        assertThat(known.status()).isEqualTo(200);
        assertThat(known.number("/total")).isZero();
        assertThat(known.json().has("readiness")).isFalse();
    }

    @Test
    void refuses_times_that_cannot_be_asked_for_and_names_them() {
        for (String wrong : new String[] {
            "asOf=yesterday",
            "asOf=2026-11-12T16:00:00",
            "asOf=2099-01-01T00:00:00Z",
            "asOf=",
            "asOf=2026-02-30T00:00:00Z"
        }) {
            Answer answer = trace(TestKeys.CN_OFFICER, EXPORTED, "&" + wrong);
            assertThat(answer.status()).as(wrong).isBetween(400, 422);
            assertThat(answer.text("/field")).as(wrong).isEqualTo("asOf");
        }
        assertThat(trace(TestKeys.CN_OFFICER, EXPORTED, "&known=then").text("/field"))
                .isEqualTo("known");
        assertThat(trace(TestKeys.CN_OFFICER, EXPORTED, "&asOf=2026-01-01T00:00:00Z&known=maybe")
                        .text("/field"))
                .isEqualTo("known");
    }

    @Test
    void an_earlier_time_entitles_nobody_to_more() {
        Answer hidden = trace(TestKeys.SINGAPORE_PORT, EXPORTED, "&asOf=2026-01-01T00:00:00Z");
        Answer missing = trace(TestKeys.SINGAPORE_PORT, UNKNOWN, "&asOf=2026-01-01T00:00:00Z");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
    }

    @Test
    void a_conflict_is_settled_when_both_writers_have_stated_something() {
        Answer before = trace(TestKeys.CN_OFFICER, CONTRADICTED, "");
        assertThat(before.text("/readiness/state")).as(before.body()).isEqualTo("CONFLICT");
        assertThat(before.text("/conflicts/0/kind")).isEqualTo("EXIT_BEFORE_RELEASE");
        assertThat(before.json().at("/conflicts/0/eventIds")).hasSize(2);
        String address = "/containers/" + CONTRADICTED + "/conflicts/" + before.text("/conflicts/0/id") + "/statements";

        Answer stranger = GATEWAY.as(TestKeys.SG_OFFICER).post(address, Map.of("text", "We know nothing of it."));
        Answer auditor = GATEWAY.as(TestKeys.CN_AUDITOR).post(address, Map.of("text", "We looked."));
        Answer empty = GATEWAY.as(TestKeys.CN_OFFICER).post(address, Map.of("text", ""));
        Answer more = GATEWAY.as(TestKeys.CN_OFFICER).post(address, Map.of("text", "x", "writer", "SGCustomsMSP"));
        Answer port = GATEWAY.as(TestKeys.TIANJIN_PORT).post(address, Map.of("text", "The gate's list was old."));
        String page = GATEWAY.as(TestKeys.CN_OFFICER).get("/page/conflicts").body();
        Answer customs = GATEWAY.as(TestKeys.CN_OFFICER).post(address, Map.of("text", "No release was given."));

        assertThat(stranger.status()).isEqualTo(403);
        assertThat(stranger.text("/code")).isEqualTo("NOT_A_WRITER");
        assertThat(auditor.status()).isEqualTo(403);
        assertThat(empty.text("/field")).isEqualTo("text");
        assertThat(more.status()).isEqualTo(422);
        assertThat(port.status()).as(port.body()).isEqualTo(201);
        assertThat(customs.status()).as(customs.body()).isEqualTo(201);
        assertThat(page)
                .contains("list was old.", ">UTC+08:00<")
                .as("by the clock of the member that states it")
                .doesNotContain(">UTC<");
        Answer after = GATEWAY.as(TestKeys.CN_OFFICER)
                .get("/containers/" + CONTRADICTED + "?minPosition=" + customs.number("/block"));
        assertThat(after.json().at("/conflicts/0/open").asBoolean()).isFalse();
        assertThat(after.json().at("/conflicts/0/statements")).hasSize(2);
        assertThat(after.text("/conflicts/0/statements/0/text")).isEqualTo("The gate's list was old.");
        assertThat(after.text("/conflicts/0/statements/0/writer/mspId")).isEqualTo("CNTXGPortMSP");
        assertThat(after.text("/readiness/state")).isEqualTo("BLOCKED");
        assertThat(after.header("ETag")).isNotEqualTo(before.header("ETag"));
    }

    @Test
    void a_statement_needs_a_conflict_that_the_caller_may_see() {
        String none = "/conflicts/" + "0".repeat(64) + "/statements";
        Map<String, Object> text = Map.of("text", "x");

        assertThat(GATEWAY.as(TestKeys.CN_OFFICER)
                        .post("/containers/" + EXPORTED + none, text)
                        .status())
                .isEqualTo(404);
        assertThat(GATEWAY.as(TestKeys.CN_OFFICER)
                        .post("/containers/" + EXPORTED + "/conflicts/abc/statements", text)
                        .text("/field"))
                .isEqualTo("conflictId");
        assertThat(GATEWAY.as(TestKeys.SINGAPORE_PORT)
                        .post("/containers/" + EXPORTED + none, text)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void answers_for_several_containers_each_by_itself() {
        Answer answer = several(TestKeys.CN_OFFICER, EXPORTED + "," + UNKNOWN + ",TGHU1234568," + CONTRADICTED);

        assertThat(StreamSupport.stream(answer.json().at("/containers").spliterator(), false)
                        .map(one -> one.at("/containerNumber").asString() + " "
                                + one.at("/result").asString()))
                .containsExactly(
                        EXPORTED + " FOUND", UNKNOWN + " NOTHING", "TGHU1234568 INVALID", CONTRADICTED + " FOUND");
        assertThat(answer.text("/containers/0/trace/readiness/state")).isEqualTo("READY");
        assertThat(answer.json().at("/containers/0/trace/events")).isEmpty();
        assertThat(answer.text("/containers/2/reason")).startsWith("CHECK_DIGIT");
    }

    @Test
    void what_is_not_the_callers_is_nothing_among_several_too() {
        Answer answer = several(TestKeys.SINGAPORE_PORT, EXPORTED + "," + UNKNOWN);

        assertThat(answer.json().at("/containers/0").propertyNames())
                .isEqualTo(answer.json().at("/containers/1").propertyNames());
        assertThat(answer.text("/containers/0/result")).isEqualTo("NOTHING");
        assertThat(answer.text("/containers/1/result")).isEqualTo("NOTHING");
    }

    @Test
    void takes_at_most_fifty_numbers() {
        String many = IntStream.range(0, 51).mapToObj(Reports::container).collect(Collectors.joining(","));

        assertThat(several(TestKeys.CN_OFFICER, many).text("/field")).isEqualTo("numbers");
        assertThat(several(TestKeys.CN_OFFICER, ",").text("/field")).isEqualTo("numbers");
        assertThat(GATEWAY.anonymous().get("/containers?numbers=" + EXPORTED).status())
                .isEqualTo(401);
    }

    private static Answer several(TestKeys key, String numbers) {
        return GATEWAY.as(key).get("/containers?minPosition=" + last + "&numbers=" + numbers);
    }

    private static Answer trace(TestKeys key, String container, String more) {
        return GATEWAY.as(key).get("/containers/" + container + "?minPosition=" + last + more);
    }

    private static long record(TestKeys key, String container, String code, OffsetDateTime time) {
        Answer answer = GATEWAY.as(key).post("/movements", Reports.event(container, code, "CNTXG", time));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.number("/block");
    }
}
