package org.portolan.gateway.origin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.fixture.FilledForms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Certificates with all that real forms have boxes for. */
@OnBothEngines
class FilledCertificatesTest {
    private static final String CERTIFICATES = "/certificates-of-origin";
    private static final LocalDate ISSUED = LocalDate.now(ZoneOffset.UTC).minusDays(2);
    private static final JsonMapper JSON = new JsonMapper();

    private final String drawn = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final String number = "VN-CN 26/" + drawn;

    @ParameterizedTest
    @EnumSource(FilledForms.class)
    void every_box_of_a_form_comes_back_as_it_was_sent(FilledForms form) {
        String confidential = form.json().replace("\"importingCountry\":\"SG\"", "\"importingCountry\":\"NZ\"");
        Answer issued = issue("T " + drawn, confidential);
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.json().has("ticked")).isFalse();

        Answer read = read(block(issued));

        assertThat(read.status()).as(read.body()).isEqualTo(200);
        assertThat(read.json().at("/confidential")).isEqualTo(JSON.readTree(confidential));
        NZ.awaitPosition(block(issued));
        assertThat(NZ.as(TestKeys.NZ_ORIGIN)
                        .post(CERTIFICATES + "/CN/" + inAddress() + "/acknowledgement", "")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_certificate_of_the_first_version_is_taken_and_told_as_it_would_be_now() {
        Map<String, Object> application = Applications.of(number, Map.of("portOfDischarge", "NZAKL"));
        Answer issued = CN.as(TestKeys.CN_ORIGIN).post(CERTIFICATES, application);
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);

        Answer read = read(block(issued));

        assertThat(read.number("/confidential/schemaVersion")).isEqualTo(2);
        assertThat(read.text("/confidential/transport/portOfDischarge")).isEqualTo("NZAKL");
        assertThat(CN.anonymous()
                        .get(CERTIFICATES + "/CN/" + inAddress() + "/verification")
                        .body())
                .contains("\"holds\":true", "HASH_MATCHES");
        assertThat(CN.as(TestKeys.CN_ORIGIN)
                        .post(CERTIFICATES + "/CN/" + inAddress() + "/cancellation", Map.of("reason", "Issued twice"))
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "ST-2026/772"         | "?\u00e9"      | FORM           | confidential.items[0].invoices[1].number
            "count":120           | "count":"120"  | WRONG_TYPE     | confidential.items[0].packages.count
            "MYPEN"               | "Penang"       | UN_LOCODE      | confidential.transport.portOfLoading
            "BACK_TO_BACK",       | ''             | CONTRADICTION  | confidential.backToBack
            "schemaVersion":2,    | ''             | UNKNOWN_FIELD  | confidential.items[0].packages
            """)
    void a_box_that_is_filled_in_wrongly_is_refused_by_its_place(
            String right, String wrong, String code, String field) {
        Answer refused = issue("T " + drawn, FilledForms.RCEP.json().replace(right, wrong));

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body()).contains("\"code\":\"" + code + "\",\"field\":\"" + field + "\"");
    }

    @Test
    void what_is_issued_late_is_ticked_and_what_is_ticked_wrongly_is_refused() {
        String agreement = "L " + drawn;
        for (var party : List.of(CN.as(TestKeys.CN_ORIGIN), NZ.as(TestKeys.NZ_ORIGIN))) {
            CN.awaitPosition(block(party.post("/origin-agreements", agreement(agreement))));
        }
        String early = details(ISSUED.minusDays(3), "");
        String late = details(ISSUED.minusDays(4), "");

        Answer contradiction = issue(agreement, details(ISSUED.minusDays(3), "\"flags\":[\"ISSUED_RETROACTIVELY\"],"));
        Answer over = issue(agreement, details(ISSUED.minusMonths(13), ""));
        Answer issued = issue(agreement, late);

        assertThat(contradiction.status()).as(contradiction.body()).isEqualTo(422);
        assertThat(contradiction.text("/code")).isEqualTo("ISSUE_WINDOW");
        assertThat(contradiction.text("/field")).isEqualTo("confidential.flags");
        assertThat(over.text("/field")).as(over.body()).isEqualTo("issueDate");
        assertThat(issued.status()).as(issued.body()).isEqualTo(201);
        assertThat(issued.text("/ticked/0")).isEqualTo("ISSUED_RETROACTIVELY");
        assertThat(read(block(issued)).text("/confidential/flags/0")).isEqualTo("ISSUED_RETROACTIVELY");
        assertThat(issue(agreement, number + "-2", early).json().has("ticked")).isFalse();
    }

    @Test
    void a_certificate_for_a_country_that_is_no_member_is_addressed_to_nobody() {
        Answer abroad = unaddressed("\"importingCountry\":\"CL\",");
        Answer nowhere = unaddressed("");
        Answer atHome = unaddressed("\"importingCountry\":\"NZ\",");

        assertThat(abroad.status()).as(abroad.body()).isEqualTo(201);
        assertThat(abroad.json().at("/certificate").has("addressedTo")).isFalse();
        assertThat(read(block(abroad)).text("/confidential/importingCountry")).isEqualTo("CL");
        NZ.awaitPosition(block(abroad));
        assertThat(NZ.as(TestKeys.NZ_ORIGIN)
                        .post(CERTIFICATES + "/CN/" + inAddress() + "/acknowledgement", "")
                        .text("/code"))
                .isEqualTo("NO_CERTIFICATE");
        for (Answer refused : List.of(nowhere, atHome)) {
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.text("/code") + refused.text("/field")).isEqualTo("ADDRESSED_TOaddressedTo");
        }
    }

    private Answer unaddressed(String importingCountry) {
        Map<String, Object> application = Applications.of(number, Map.of());
        application.remove("addressedTo");
        application.put("agreement", "N " + drawn);
        application.put("confidential", JSON.readValue(details(ISSUED, importingCountry), JsonNode.class));
        return CN.as(TestKeys.CN_ORIGIN).post(CERTIFICATES, application);
    }

    private Answer issue(String agreement, String confidential) {
        return issue(agreement, number, confidential);
    }

    private Answer issue(String agreement, String named, String confidential) {
        Map<String, Object> application = Applications.of(named, Map.of());
        application.put("agreement", agreement);
        application.put("issueDate", ISSUED.toString());
        application.put("confidential", JSON.readValue(confidential, JsonNode.class));
        return CN.as(TestKeys.CN_ORIGIN).post(CERTIFICATES, application);
    }

    private Answer read(long block) {
        return CN.as(TestKeys.CN_ORIGIN).get(CERTIFICATES + "/CN/" + inAddress() + "?minPosition=" + block);
    }

    private String inAddress() {
        return number.replace(" ", "%20").replace("/", "%2F");
    }

    private static String agreement(String name) {
        return """
                {"agreementId":"%s","version":1,"title":"Free trade agreement","parties":["CNCustomsMSP","NZCustomsMSP"],\
                "inForceFrom":"2025-01-01","hsEdition":"2022","forms":[{"formType":"CHINA-NZ","criteria":["WO"]}],\
                "issue":{"validityMonths":12,"daysAfterShipment":3,"retroactiveMonths":12}}""".formatted(name);
    }

    private static String details(LocalDate shipped, String flags) {
        return """
                {"schemaVersion":2,"exporter":{"name":"Binhai Houseware","address":"Tianjin"},"toOrder":"TO ORDER",%s\
                "transport":{"departureDate":"%s","conveyance":"Cosco Auckland 019S"},\
                "items":[{"description":"Electric kettles","hsCode":"851610","hsEdition":"2022","originCriterion":"WO",\
                "originCountry":"CN","quantity":{"value":"1200","unit":"PCE"}}]}""".formatted(flags, shipped);
    }
}
