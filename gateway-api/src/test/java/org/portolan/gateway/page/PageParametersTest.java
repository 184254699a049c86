package org.portolan.gateway.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;

/** What an address of the page asks for is understood, or refused by its name: never taken for something else. */
class PageParametersTest {
    private static final GatewayUnderTest GATEWAY = GatewayUnderTest.shared();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String CONTAINER = Reports.container(1_650);

    private static String cookie;

    @BeforeAll
    static void an_officer_is_at_the_page() throws Exception {
        TestCaller port = GATEWAY.as(TestKeys.TIANJIN_PORT);
        port.post("/movements", Reports.event(CONTAINER, "GTIN", "CNTXG", Reports.time(500)));
        var entered = HTTP.send(
                HttpRequest.newBuilder(GATEWAY.base().resolve("/page/session"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("key=" + TestKeys.CN_OFFICER))
                        .build(),
                BodyHandlers.ofString());
        cookie = entered.headers().allValues("Set-Cookie").stream()
                .filter(text -> text.startsWith("portolan-page="))
                .findFirst()
                .orElseThrow()
                .split(";")[0];
        GATEWAY.as(TestKeys.CN_OFFICER).get("/containers/" + CONTAINER);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/?asOf=yesterday, asOf",
        "/?asOf=2026-13-01T00:00, asOf",
        "/?asOf=2026-01-01, asOf",
        "/?asOf=2026-01-01T00:00&asOf=2026-02-01T00:00, asOf",
        "/?at=2026-01-01T00:00, asOf",
        "/?asof=2026-01-01T00:00, asOf",
        "/?as_of=2026-01-01T00:00, asOf",
        "/?when=2026-01-01T00:00, asOf",
        "/?asOf=2026-01-01T00:00&known=perhaps, known",
        "/?known=then, asOf",
        "/?journey=-1, journey",
        "/?journey=one, journey",
        "/?journey=77, journey",
        "/?jorney=1, journey",
        "/?containers=CSQU3054383, container",
        "/?Container=CSQU3054383, container",
        "/?number=CSQU3054383, container",
        "/?lang=xx, lang",
        "/?language=fr, lang",
        "/page/conflicts?before=1, before",
        "/page/conflicts?befor=1-CSQU3054383, before",
        "/page/alarms?raisedFrom=yesterday, raisedFrom",
        "/page/alarms?raisedfrom=2026-01-01T00:00:00Z, raisedFrom",
        "/page/alarms?raisedTo=2026-01-01, raisedTo",
        "/page/alarms?list=OVERTIM, list",
        "/page/alarms?page=0, page",
        "/page/alarms?size=many, size",
        "/page/alarms?state=open, state",
        "/page/alarms?state=OPEN&state=ENDED, state",
        "/page/alarms?container=CSQU3054384, container",
        "/page/alarms?location=Tianjin, location",
        "/page/alarms?direction=UP, direction",
        "/page/alarms?sort=colour, sort",
        "/page/alarms/table?raisedFrom=yesterday, raisedFrom",
        "/page/notices?status=GONE, status",
        "/page/notices?sort=validTo, sort",
        "/page/notices?containr=CSQU3054383, container",
        "/page/notices?cursor=x, cursor",
        "/page/certificates-of-origin?container=CSQU3054384, container",
        "/page/certificates-of-origin?issuer=CN&issuer=SG, issuer",
        "/page/certificates-of-origin/table?status=GONE, status",
        "/page/certificates-of-origin?hsCode=851, hsCode",
        "/page/certificates-of-origin?issuedFrom=2026-02-02&issuedTo=2026-02-01, issuedTo",
        "/page/aeo-records?code=CN, code",
        "/page/aeo-records?holder=CN, holder",
        "/page/developer/subscriptions/0?before=x, before",
        "/page/developer/subscriptions/0?before=-1, before",
        "/page/developer/subscriptions/0?told=lies, told",
        "/page/developer?lagn=fr, lang",
        "/?utm_source=letter, utm_source",
        "/?ref=z, ref",
        "/?x=1, x",
        "/page/developer?container=CSQU3054383, container",
        "/page/conflicts?x=1, x",
        "/page/alarms?x=1, x",
        "/page/edi?x=1, x",
        "/?%3Cb%3E=1, …"
    })
    void what_cannot_be_read_is_refused_by_its_name(String address, String name) throws Exception {
        var answer = get(address.startsWith("/?") ? address + "&container=" + CONTAINER : address);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("“" + name + "”", "role=\"alert\"").doesNotContain("??", "Gate in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "fr", "es", "ru", "ar"})
    void the_refusal_speaks_the_readers_language(String language) throws Exception {
        for (String wrong : List.of("asOf=x", "at=x", "journey=x", "known=x", "asOf=x&asOf=y")) {
            var answer = get("/?container=" + CONTAINER + "&lang=" + language + "&" + wrong);

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body())
                    .containsPattern("<html lang=\"" + language + "(-Hans)?\"")
                    .doesNotContain("??");
            if (!language.equals("en")) {
                assertThat(answer.body()).doesNotContain("must be", "may stand", "Did you mean");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "&asOf=",
                "&asOf=&known=now",
                "&journey=1",
                "&asOf=2099-01-01T00:00",
                "&asOf=2099-01-01T00:00:00+08:00&known=then"
            })
    void what_says_nothing_or_can_be_read_is_answered(String more) throws Exception {
        var answer = get("/?container=" + CONTAINER + more);

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(answer.body()).contains("Gate in");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/page/notices, subjct=x, Did you mean “subject”",
        "/page/notices, subject=x&subject=y, “subject” may stand once",
        "/page/notices, subject=x, without the mark",
        "/page/notices, subject=x&form=1, without the mark",
        "/page/notices/SGCustomsMSP/x/acknowledge, note=x, “note”",
        "/page/notices/SGCustomsMSP/x/acknowledge, '', without the mark",
        "/page/notices/SGCustomsMSP/x/withdraw, '', without the mark",
        "/page/developer/subscriptions, container=CSQU3054383, Did you mean “containers”",
        "/page/developer/subscriptions, kind=WEBHOOK&url=https://a.example, without the mark",
        "/page/developer/subscriptions/x/pause, now=1, “now”",
        "/page/alarms/0000000000000000000000000000000000000000000000000000000000000000/act, stat=x, Did you mean “state”",
        "/page/session, ky=x, Did you mean “key”",
        "/page/session, key=x&key=y, “key” may stand once",
        "/page/sign-out, all=1, “all”"
    })
    void what_no_form_takes_is_refused_and_so_is_a_form_that_could_act_twice(String path, String form, String reason)
            throws Exception {
        var answer = HTTP.send(
                HttpRequest.newBuilder(GATEWAY.base().resolve(path))
                        .header("Cookie", cookie)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains(reason);
    }

    @Test
    void a_number_of_a_message_that_is_none_is_nothing_to_be_seen() throws Exception {
        assertThat(get("/page/edi/x/messages/one").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<String> get(String path) throws Exception {
        URI address = GATEWAY.base().resolve(path);
        return HTTP.send(
                HttpRequest.newBuilder(address).header("Cookie", cookie).build(), BodyHandlers.ofString());
    }
}
