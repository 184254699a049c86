package org.portolan.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class AgreementLifeCycleTest {
    private static final String AGREEMENTS = "/origin-agreements";

    private final String name =
            "T " + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @Test
    void an_agreement_that_both_parties_signed_is_read_by_anybody_and_judges_certificates() {
        CN.as(TestKeys.CN_ORIGIN).post(AGREEMENTS, agreement(1));
        long signed = block(NZ.as(TestKeys.NZ_ORIGIN).post(AGREEMENTS, agreement(1)));

        for (GatewayUnderTest gateway : new GatewayUnderTest[] {CN, NZ, SG}) {
            gateway.awaitPosition(signed);
            Answer listed = gateway.anonymous().get(list("2026-11-20"));
            assertThat(listed.status()).as(listed.body()).isEqualTo(200);
            assertThat(listed.text("/agreements/0/state")).isEqualTo("IN_FORCE");
            assertThat(listed.text("/agreements/0/signedBy/1")).isEqualTo("NZCustomsMSP");
            assertThat(listed.text("/agreements/0/agreement/forms/0/criteria/1"))
                    .isEqualTo("WO");
        }
        assertThat(CN.anonymous().get(list("2024-11-20")).text("/agreements/0/state"))
                .isEqualTo("SIGNED");

        Answer refused = CN.as(TestKeys.CN_ORIGIN).post("/certificates-of-origin", certificate("PE", "2017"));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .contains("\"code\":\"CRITERION\"", "\"field\":\"confidential.items[0].originCriterion\"")
                .contains("\"code\":\"HS_EDITION\"", "\"field\":\"confidential.items[0].hsEdition\"");
        assertThat(CN.as(TestKeys.CN_ORIGIN)
                        .post("/certificates-of-origin", certificate("RVC 45%", "2022"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_signature_is_taken_back_and_then_nothing_of_it_is_listed() {
        long signed =
                block(SG.as(TestKeys.SG_ORIGIN).post(AGREEMENTS, agreement(1).replace("NZCustomsMSP", "SGCustomsMSP")));
        SG.awaitPosition(signed);
        assertThat(SG.anonymous().get(list("2026-11-20")).text("/agreements/0/state"))
                .isEqualTo("SIGNED");

        Answer gone = SG.as(TestKeys.SG_ORIGIN).delete(AGREEMENTS + "/" + encoded() + "/1/signature");

        assertThat(gone.status()).as(gone.body()).isEqualTo(200);
        SG.awaitPosition(block(gone));
        assertThat(SG.anonymous().get(list("2026-11-20")).body()).contains("\"agreements\":[]");
    }

    @Test
    void only_origin_officers_sign() {
        assertThat(CN.as(TestKeys.CN_OFFICER).post(AGREEMENTS, agreement(1)).status())
                .isEqualTo(403);
        assertThat(CN.as(TestKeys.CN_TRADER).post(AGREEMENTS, agreement(1)).status())
                .isEqualTo(403);
        assertThat(SG.as(TestKeys.SG_ORIGIN).post(AGREEMENTS, agreement(1)).body())
                .contains("\"code\":\"NOT_A_PARTY\"");
    }

    @ParameterizedTest
    @CsvSource({
        "?on=yesterday, 422, on",
        "?agreement=rcep, 422, agreement",
        "?limit=0, 400, limit",
        "?cursor=x, 400, cursor",
        "?version=1, 400, version"
    })
    void a_question_that_cannot_be_meant_is_refused_by_its_name(String question, int status, String parameter) {
        Answer answer = CN.anonymous().get(AGREEMENTS + question);

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains(parameter);
    }

    @ParameterizedTest
    @CsvSource({"one, 400", "0, 409", "-1, 409", "99999999999, 400", "1.0, 400"})
    void a_version_that_is_no_number_of_one_is_refused(String version, int status) {
        Answer answer = CN.as(TestKeys.CN_ORIGIN).delete(AGREEMENTS + "/" + encoded() + "/" + version + "/signature");

        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("version");
    }

    @Test
    void ready_made_texts_are_for_anybody_and_say_what_is_not_sure() {
        Answer texts = CN.anonymous().get(AGREEMENTS + "/ready-made");

        assertThat(texts.status()).isEqualTo(200);
        assertThat(texts.text("/agreements/0/agreement/agreementId")).isEqualTo("AANZFTA");
        assertThat(texts.text("/agreements/0/unconfirmed/0")).isNotEmpty();
    }

    @Test
    void anybody_sees_on_the_page_what_each_agreement_asks_for() {
        CN.awaitPosition(block(CN.as(TestKeys.CN_ORIGIN).post(AGREEMENTS, agreement(1))));

        Answer page = CN.anonymous().get("/page/origin-agreements");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.body()).contains(name, "FORM T", "RVC #%", "12 months", "has not signed", "unconfirmed");
    }

    private String list(String day) {
        return AGREEMENTS + "?agreement=" + encoded() + "&on=" + day;
    }

    private String encoded() {
        return name.replace(" ", "%20");
    }

    private String agreement(int version) {
        return """
                {"agreementId":"%s","version":%d,"title":"Free trade agreement","parties":["CNCustomsMSP","NZCustomsMSP"],\
                "inForceFrom":"2025-01-01","hsEdition":"2022","forms":[{"formType":"FORM T","criteria":["WO","RVC #%%"]}],\
                "issue":{"validityMonths":12}}""".formatted(name, version);
    }

    private String certificate(String criterion, String edition) {
        return """
                {"number":"%s","agreement":"%s","formType":"FORM T","addressedTo":["NZ"],"issueDate":"2026-11-01","validTo":"2027-11-01",\
                "confidential":{"exporter":{"name":"Binhai Houseware","address":"Tianjin"},"consignee":{"name":"Harbour Light","address":"Auckland"},\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"%s","originCriterion":"%s","originCountry":"CN",\
                "quantity":{"value":"1200","unit":"KGM"}}]}}""".formatted(name.replace(" ", "-") + "-1", name, edition, criterion);
    }
}
