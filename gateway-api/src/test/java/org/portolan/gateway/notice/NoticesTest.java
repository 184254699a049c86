package org.portolan.gateway.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.fixture.Pages.blockOf;
import static org.portolan.gateway.fixture.Pages.formId;
import static org.portolan.gateway.fixture.Pages.linked;
import static org.portolan.gateway.fixture.Pages.page;
import static org.portolan.gateway.fixture.Pages.submit;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class NoticesTest {
    private final String subject = "Fumigated " + UUID.randomUUID();

    @Test
    void an_officer_tells_another_administration_by_a_form_which_acknowledges_it_by_another() {
        var list = page(SG, TestKeys.SG_OFFICER, "/page/notices");
        String entered = "addressedTo=CN&validTo=2035-12-20T18%3A00%2B08%3A00&subject=" + subject.replace(' ', '+')
                + "&text=Open+only%0D%0Aafter+24+hours&containerNumbers=" + Reports.container(970_100)
                + "&form=" + formId(list);

        var sent = submit(SG, TestKeys.SG_OFFICER, "/page/notices", entered);
        var again = submit(SG, TestKeys.SG_OFFICER, "/page/notices", entered);

        assertThat(sent.status()).as(sent.body()).isEqualTo(303);
        assertThat(again.header("Location")).isEqualTo(sent.header("Location"));
        CN.awaitPosition(blockOf(sent));
        var received = page(CN, TestKeys.CN_OFFICER, "/page/notices?container=" + Reports.container(970_100));
        assertThat(received.body()).containsOnlyOnce(subject);
        String address = linked(received, "/page/notices", subject);
        var shown = page(CN, TestKeys.CN_OFFICER, address);
        assertThat(shown.body())
                .contains("Open only after 24 hours", "Acknowledge that it was read")
                .doesNotContain("Withdraw the notice");

        var acknowledged = submit(CN, TestKeys.CN_OFFICER, address + "/acknowledge", "form=" + formId(shown));

        assertThat(acknowledged.status()).as(acknowledged.body()).isEqualTo(303);
        assertThat(page(CN, TestKeys.CN_OFFICER, acknowledged.header("Location"))
                        .body())
                .contains("Recorded in block", "Acknowledged")
                .doesNotContain("Acknowledge that it was read");
        SG.awaitPosition(blockOf(acknowledged));
        assertThat(page(SG, TestKeys.SG_OFFICER, address).body()).contains("Withdraw the notice", "Acknowledged");
    }

    @Test
    void nobody_who_is_not_concerned_learns_of_it() {
        var sent = SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN")));
        CN.awaitPosition(block(sent));
        String one = "/page/notices/SGCustomsMSP/" + sent.text("/notice/noticeId");

        assertThat(page(CN, TestKeys.CN_AUDITOR, one).status()).isEqualTo(200);
        assertThat(page(CN, TestKeys.TIANJIN_PORT, one).status()).isEqualTo(404);
        assertThat(page(CN, TestKeys.TIANJIN_PORT, "/page/notices").body()).doesNotContain(subject);
        assertThat(CN.as(TestKeys.CN_AEO)
                        .get("/notices/SGCustomsMSP/" + sent.text("/notice/noticeId"))
                        .body())
                .doesNotContain(subject, "confidential");
        assertThat(page(CN, TestKeys.CN_TRADER, one).status()).isEqualTo(403);
        assertThat(page(CN, TestKeys.CN_TRADER, "/page/notices").status()).isEqualTo(403);
    }

    @Test
    void who_is_no_member_is_named_before_anybody_is_asked_to_endorse() {
        var stranger = SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN", "NobodyMSP")));

        assertThat(stranger.status()).as(stranger.body()).isEqualTo(422);
        assertThat(stranger.text("/field")).isEqualTo("addressedTo");
    }

    @Test
    void of_several_acknowledgements_at_the_same_moment_one_is_taken_and_the_others_are_told_so() {
        var sent = SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN")));
        CN.awaitPosition(block(sent));
        String path = "/notices/SGCustomsMSP/" + sent.text("/notice/noticeId") + "/acknowledgement";

        var answers = atOnce(4, () -> CN.as(TestKeys.CN_OFFICER).post(path, ""));
        var later = CN.as(TestKeys.CN_OFFICER).post(path, "");

        assertThat(later.status()).as(later.body()).isEqualTo(409);
        assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .allSatisfy(answer ->
                        assertThat(answer.text("/code")).as(answer.body()).isEqualTo(later.text("/code")));
    }

    @Test
    void a_form_that_is_sent_several_times_at_once_is_told_the_same_each_time() {
        var sent = SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN")));
        CN.awaitPosition(block(sent));
        String path = "/page/notices/SGCustomsMSP/" + sent.text("/notice/noticeId") + "/acknowledge";
        String first = "form=" + UUID.randomUUID();
        String second = "form=" + UUID.randomUUID();

        var taken = atOnce(4, () -> submit(CN, TestKeys.CN_OFFICER, path, first));
        var refused = atOnce(4, () -> submit(CN, TestKeys.CN_OFFICER, path, second));

        assertThat(taken).allSatisfy(answer -> assertThat(blockOf(answer)).isEqualTo(blockOf(taken.getFirst())));
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.status()).as(answer.body()).isEqualTo(409);
            assertThat(answer.body()).contains("role=\"alert\"");
        });
    }

    @Test
    void a_form_that_is_refused_comes_back_with_what_was_typed_and_the_reasons_by_the_labels() {
        String number = Reports.container(970_200);
        String form = "form=" + UUID.randomUUID();
        String entered = "addressedTo=CN&subject=" + subject.replace(' ', '+')
                + "&text=Open+%3Conly%3E&containerNumbers="
                + number.substring(0, 4) + "+" + number.substring(4, 10) + "+" + number.substring(10) + "&" + form
                + "&validTo=2035-12-20+18%3A00";

        var refused = submit(SG, TestKeys.SG_OFFICER, "/page/notices", entered);
        var chinese = submit(SG, TestKeys.SG_OFFICER, "/page/notices?lang=zh", entered);
        var mended = submit(SG, TestKeys.SG_OFFICER, "/page/notices", entered + "Z");

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "role=\"alert\"",
                        "href=\"#new-validTo\">Valid until</a>",
                        "must end with its offset, such as Z or +08:00",
                        "value=\"2035-12-20 18:00\"",
                        "value=\"" + subject + "\"",
                        ">Open &lt;only&gt;</textarea>",
                        form.replaceFirst("form=", "name=\"form\" value=\""))
                .doesNotContain("validTo must", "with seconds");
        assertThat(chinese.body()).contains("href=\"#new-validTo\">").doesNotContain("Valid until", "??");
        assertThat(mended.status()).as(mended.body()).isEqualTo(303);
        assertThat(page(SG, TestKeys.SG_OFFICER, "/page/notices?container=" + number)
                        .body())
                .containsOnlyOnce(subject);
    }

    @Test
    void the_values_of_a_list_that_are_wrong_are_told_by_their_places() {
        String entered = "addressedTo=CN&subject=s&text=t&containerNumbers=" + Reports.container(970_201)
                + ",CSQU3054384&validTo=2035-12-20T18:00Z&form=" + UUID.randomUUID();

        assertThat(submit(SG, TestKeys.SG_OFFICER, "/page/notices", entered).body())
                .contains("href=\"#new-containerNumbers\">Containers</a> (2): ");
    }

    @Test
    void a_country_in_an_address_is_understood_alike_by_those_who_read_and_those_who_act() {
        var sent = SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN")));
        CN.awaitPosition(block(sent));
        String one = "/notices/SG/" + sent.text("/notice/noticeId");

        assertThat(CN.as(TestKeys.CN_OFFICER).get(one).text("/record/noticeId"))
                .isEqualTo(sent.text("/notice/noticeId"));
        assertThat(CN.as(TestKeys.CN_OFFICER).get(one + "/history").status()).isEqualTo(200);
        assertThat(CN.as(TestKeys.CN_OFFICER).get(one.replace("/SG/", "/VN/")).status())
                .isEqualTo(404);
        var shown = page(CN, TestKeys.CN_OFFICER, "/page" + one);
        assertThat(shown.body()).contains(subject);
        assertThat(submit(CN, TestKeys.CN_OFFICER, "/page" + one + "/acknowledge", "form=" + formId(shown))
                        .status())
                .isEqualTo(303);
    }

    @Test
    void a_cursor_is_one_that_a_page_handed_out_and_a_table_has_no_pages() {
        SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN")));
        var last = SG.as(TestKeys.SG_OFFICER).post("/notices", notice(List.of("CN")));
        CN.awaitPosition(block(last));
        var officer = CN.as(TestKeys.CN_OFFICER);
        String next = officer.get("/notices?limit=1").text("/next");

        var table = officer.get("/notices?limit=1", "Accept", "text/csv");

        assertThat(officer.get("/notices?limit=1&cursor=" + next).status()).isEqualTo(200);
        assertThat(officer.get("/notices?cursor=1").text("/field")).isEqualTo("cursor");
        assertThat(officer.get("/notices?cursor=999999999").status()).isEqualTo(400);
        assertThat(CN.as(TestKeys.TIANJIN_PORT).get("/notices?cursor=" + next).status())
                .isEqualTo(400);
        assertThat(page(CN, TestKeys.CN_OFFICER, "/page/notices?cursor=1").status())
                .isEqualTo(400);
        assertThat(table.status()).as(table.body()).isEqualTo(400);
        assertThat(table.text("/field")).isEqualTo("limit");
        assertThat(table.text("/detail")).contains("Accept: text/csv");
    }

    @Test
    void who_is_never_told_of_notices_cannot_subscribe_to_them() {
        var trader = CN.as(TestKeys.CN_TRADER);
        var wanted = Map.of("kind", "WEBHOOK", "url", "https://example.org/hook", "types", List.of("notice.*"));

        var refused = trader.post("/subscriptions", wanted);
        var stream = trader.get("/events/stream?type=container.movement.recorded,notice.sent");

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.text("/field")).isEqualTo("types");
        assertThat(refused.text("/detail")).contains("notice.*");
        assertThat(stream.status()).as(stream.body()).isEqualTo(422);
        assertThat(stream.text("/field")).isEqualTo("type");
    }

    private static List<Answer> atOnce(int times, Supplier<Answer> question) {
        try (var threads = Executors.newFixedThreadPool(times)) {
            return Stream.generate(() -> CompletableFuture.supplyAsync(question, threads))
                    .limit(times)
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    private Map<String, Object> notice(List<String> addressed) {
        return Map.of(
                "addressedTo",
                addressed,
                "validTo",
                "2035-12-20T00:00:00Z",
                "confidential",
                Map.of("subject", subject, "text", "Open only after 24 hours."));
    }
}
