package org.portolan.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestKeys;

/** A certificate on paper and as UBL: who gets it, and how a document of UBL becomes a certificate. */
class CertificatePapersTest {
    private static final String CERTIFICATES = "/certificates-of-origin";
    private static final String DRAWN =
            UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private static final String NUMBER = "CP/26/" + DRAWN;
    private static final String PATH = CERTIFICATES + "/CNCustomsMSP/" + NUMBER.replace("/", "%2F");
    private static long issued;

    @BeforeAll
    static void china_issues_to_new_zealand() {
        issued = block(CN.as(TestKeys.CN_ORIGIN)
                .post(CERTIFICATES, Applications.of(NUMBER, Map.of("exporter", Applications.trader()))));
    }

    @Test
    void issuer_addressee_and_party_print_it_and_get_it_as_ubl() {
        for (Answer form : List.of(
                get(CN, TestKeys.CN_ORIGIN, "form"),
                get(NZ, TestKeys.NZ_ORIGIN, "form"),
                get(CN, TestKeys.CN_TRADER, "form"))) {
            assertThat(form.status()).as(form.body()).isEqualTo(200);
            assertThat(form.header("Content-Type")).isEqualTo("application/pdf");
            assertThat(form.body()).startsWith("%PDF-1.");
        }
        Answer ubl = get(NZ, TestKeys.NZ_ORIGIN, "ubl");
        assertThat(ubl.status()).as(ubl.body()).isEqualTo(200);
        assertThat(ubl.header("Content-Type")).startsWith("application/xml");
        assertThat(ubl.body()).contains("<cbc:ID>" + NUMBER + "</cbc:ID>", "Harbour Light Imports Ltd");
    }

    @ParameterizedTest
    @ValueSource(strings = {"form", "ubl"})
    void whom_it_does_not_concern_is_told_what_it_is_told_of_none(String paper) {
        List<Answer> refused = List.of(
                get(SG, TestKeys.SG_ORIGIN, paper),
                get(CN, TestKeys.TIANJIN_PORT, paper),
                get(CN, TestKeys.CN_OTHER_TRADER, paper),
                CN.as(TestKeys.CN_ORIGIN).get(CERTIFICATES + "/CN/NONE-1/" + paper));

        assertThat(refused).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(404));
        assertThat(refused.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(CN.anonymous().get(PATH + "/" + paper).status()).isEqualTo(401);
    }

    @Test
    void its_page_leads_to_both() {
        Answer page = CN.as(TestKeys.CN_ORIGIN)
                .get("/page/certificates-of-origin/CNCustomsMSP/" + NUMBER.replace("/", "%2F"));
        Answer foreign = NZ.as(TestKeys.NZ_ORIGIN)
                .get("/page/certificates-of-origin/CNCustomsMSP/" + NUMBER.replace("/", "%2F"));

        for (Answer shown : List.of(page, foreign)) {
            assertThat(shown.body())
                    .contains("href=\"/api/v1" + PATH + "/form\"", "href=\"/api/v1" + PATH + "/ubl\"", "(PDF)");
        }
    }

    @Test
    void a_document_becomes_a_draft_which_is_completed_and_issued() {
        String document = get(CN, TestKeys.CN_ORIGIN, "ubl").body().replace(NUMBER, NUMBER + "-2");

        Answer answer = draft(
                TestKeys.CN_ORIGIN,
                document.replace("</cbc:IssueDate>", "</cbc:IssueDate>" + "<cbc:Note>For the bank</cbc:Note>"));

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.text("/draft/number")).isEqualTo(NUMBER + "-2");
        assertThat(answer.json().at("/faults").findValuesAsString("field")).containsExactly("validTo");
        assertThat(answer.body())
                .contains("{\"path\":\"/CertificateOfOrigin/Note\",\"text\":\"For the bank\",\"reason\":\"NO_FIELD\"}");
        String completed = answer.json().get("draft").toString().replaceFirst("\\{", "{\"validTo\":\"2090-12-31\",");
        assertThat(CN.as(TestKeys.CN_ORIGIN).post(CERTIFICATES, completed).status())
                .isEqualTo(201);
    }

    @Test
    void what_is_no_such_document_is_refused_by_what_is_wrong_with_it() {
        String ubl = get(CN, TestKeys.CN_ORIGIN, "ubl").body();

        Answer half = draft(TestKeys.CN_ORIGIN, ubl.substring(0, ubl.length() / 2));
        Answer twice = draft(
                TestKeys.CN_ORIGIN,
                ubl.replaceFirst("<cbc:IssueDate>", "<cbc:IssueDate>2026-01-01</cbc:IssueDate><cbc:IssueDate>"));
        Answer invoice = draft(TestKeys.CN_ORIGIN, "<Invoice/>");
        Answer latin = CN.as(TestKeys.CN_ORIGIN)
                .post(CERTIFICATES + "/drafts", "application/xml;charset=ISO-8859-1", BodyPublishers.ofString(ubl));
        Answer json = CN.as(TestKeys.CN_ORIGIN).post(CERTIFICATES + "/drafts", "{}");

        assertThat(half.status() + half.text("/code")).isEqualTo("400MALFORMED_BODY");
        assertThat(twice.status() + twice.text("/code")).isEqualTo("400DUPLICATE_FIELD");
        assertThat(invoice.status() + invoice.text("/code")).isEqualTo("422WRONG_TYPE");
        assertThat(latin.status() + latin.text("/code")).isEqualTo("415UNSUPPORTED_MEDIA_TYPE");
        assertThat(json.status() + json.text("/code")).isEqualTo("415UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void only_those_who_issue_make_drafts() {
        for (TestKeys other : List.of(TestKeys.TIANJIN_PORT, TestKeys.CN_TRADER)) {
            assertThat(draft(other, "nonsense").text("/code")).isEqualTo("FORBIDDEN");
        }
    }

    private static Answer draft(TestKeys caller, String document) {
        return CN.as(caller).post(CERTIFICATES + "/drafts", "application/xml", BodyPublishers.ofString(document));
    }

    private static Answer get(GatewayUnderTest gateway, TestKeys caller, String paper) {
        return gateway.as(caller).get(PATH + "/" + paper + "?minPosition=" + issued);
    }
}
