package org.portolan.gateway.owned.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.fixture.Pages.blockOf;
import static org.portolan.gateway.fixture.Pages.formId;
import static org.portolan.gateway.fixture.Pages.linked;
import static org.portolan.gateway.fixture.Pages.page;
import static org.portolan.gateway.fixture.Pages.submit;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.Reports;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.records.fixture.FilledForms;
import tools.jackson.databind.json.JsonMapper;

/** Certificates of origin and authorised operators on their pages: who sees which, and does what by a form. */
class RecordPagesTest {
    private static final String CERTIFICATES = "/page/certificates-of-origin";
    private static final String OPERATORS = "/page/aeo-records";
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final String drawn = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    /** As some are written: its slashes and blanks must not get lost in addresses. */
    private final String number = "CN-NZ 22/02/" + drawn;

    @Test
    void an_issuing_officer_fills_in_a_certificate_and_the_addressed_one_cannot_read_it() {
        var list = page(CN, TestKeys.CN_ORIGIN, CERTIFICATES);
        assertThat(page(CN, TestKeys.CN_OFFICER, CERTIFICATES).body()).doesNotContain("Issue a certificate");

        var issued = submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, certificate());
        var again = submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, certificate());

        assertThat(again.header("Location")).isEqualTo(issued.header("Location"));
        NZ.awaitPosition(blockOf(issued));
        var received = page(NZ, TestKeys.NZ_ORIGIN, CERTIFICATES + "?container=" + Reports.container(970_300));
        String one = linked(received, CERTIFICATES, number);
        var shown = page(NZ, TestKeys.NZ_ORIGIN, one);
        assertThat(shown.body())
                .contains("Binhai Houseware", "1200 KGM", "Exhibition", "Acknowledge the certificate")
                .contains("1650 KGM", "120 CT", "BH-118 2026-11-05", "Cosco Auckland 019S", "CNTXG", "Order no. 88")
                .contains("Say that it cannot be read")
                .doesNotContain("Take the certificate back", "??");

        var wordless = submit(NZ, TestKeys.NZ_ORIGIN, one + "/notReadable", shown, Map.of("reason", ""));
        assertThat(wordless.status()).as(wordless.body()).isEqualTo(422);
        assertThat(wordless.body()).contains("role=\"alert\"", "href=\"#notReadable-reason\"");

        var unread = submit(NZ, TestKeys.NZ_ORIGIN, one + "/notReadable", shown, Map.of("reason", "No unit of goods."));
        assertThat(page(NZ, TestKeys.NZ_ORIGIN, unread.header("Location")).body())
                .contains("Recorded in block", "Cannot be read", "No unit of goods.", "Acknowledge the certificate")
                .doesNotContain("Say that it cannot be read", "??");

        await().untilAsserted(() ->
                assertThat(page(CN, TestKeys.CN_ORIGIN, one).body()).contains("No unit of goods."));
        var own = page(CN, TestKeys.CN_ORIGIN, one);
        assertThat(own.body()).contains("Take the certificate back");
        var taken = submit(CN, TestKeys.CN_ORIGIN, one + "/cancel", own, Map.of("reason", "Issued in error"));
        assertThat(page(CN, TestKeys.CN_ORIGIN, taken.header("Location")).body())
                .contains("Cancelled", "Issued in error")
                .doesNotContain("Take the certificate back");
    }

    @Test
    void an_officer_claims_grants_and_denies_and_sees_what_is_left() {
        var issued =
                submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, page(CN, TestKeys.CN_ORIGIN, CERTIFICATES), certificate());
        NZ.awaitPosition(blockOf(issued));
        String one = linked(
                page(NZ, TestKeys.NZ_ORIGIN, CERTIFICATES + "?container=" + Reports.container(970_300)),
                CERTIFICATES,
                number);
        var shown = page(NZ, TestKeys.NZ_ORIGIN, one);
        assertThat(shown.body())
                .contains("Claim preference")
                .doesNotContain("Grant preference", "Give quantities back", "??");
        assertThat(page(CN, TestKeys.CN_ORIGIN, one).body()).doesNotContain("Claim preference");

        var tooMuch = submit(NZ, TestKeys.NZ_ORIGIN, one + "/claim", shown, claim("1201"));
        assertThat(tooMuch.status()).as(tooMuch.body()).isEqualTo(422);
        assertThat(tooMuch.body())
                .contains("role=\"alert\"", "href=\"#claim-lines[0].quantity.value\"", "1200 KGM")
                .doesNotContain("??");

        var claimed = submit(NZ, TestKeys.NZ_ORIGIN, one + "/claim", shown, claim("1000"));
        var granting = page(NZ, TestKeys.NZ_ORIGIN, claimed.header("Location"));
        assertThat(granting.body())
                .contains(
                        "Preference claimed",
                        "Statement of account",
                        "200 KGM",
                        "Grant preference",
                        "Refuse preference")
                .doesNotContain("??");

        var granted = submit(
                NZ,
                TestKeys.NZ_ORIGIN,
                one + "/grant",
                granting,
                Map.of(
                        "declaration", "E-" + drawn,
                        "lines[0].declarationItem", "1",
                        "lines[0].certificateItem", "1",
                        "lines[0].quantity.value", "600",
                        "lines[0].quantity.unit", "KGM"));
        assertThat(page(NZ, TestKeys.NZ_ORIGIN, granted.header("Location")).body())
                .contains("Partly used", "600 KGM")
                .doesNotContain("Grant preference", "??");

        var corrected = submit(
                NZ,
                TestKeys.NZ_ORIGIN,
                one + "/correct",
                granting,
                Map.of(
                        "reason", "Counted anew",
                        "lines[0].certificateItem", "1",
                        "lines[0].before.value", "600",
                        "lines[0].before.unit", "KGM",
                        "lines[0].quantity.value", "500",
                        "lines[0].quantity.unit", "KGM"));
        assertThat(corrected.status()).as(corrected.body()).isEqualTo(303);
        assertThat(page(NZ, TestKeys.NZ_ORIGIN, corrected.header("Location")).body())
                .contains("Counted anew", "#1 600 KGM → 500 KGM")
                .doesNotContain("??");
        Map<String, String> outage = new LinkedHashMap<>(claim("500"));
        outage.put("declaration", "W-" + drawn);
        outage.put("happenedAt", TODAY + "T00:00:00Z");
        outage.put("reason", "Released during an outage");
        var writtenOff = submit(NZ, TestKeys.NZ_ORIGIN, one + "/writeOff", granting, outage);
        assertThat(page(NZ, TestKeys.NZ_ORIGIN, writtenOff.header("Location")).body())
                .contains("Used up", "Released during an outage")
                .doesNotContain("??");
    }

    @Test
    void beside_the_trail_of_a_container_stand_its_certificates_for_those_whose_they_are() {
        String container = Reports.container(970_300);
        var issued =
                submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, page(CN, TestKeys.CN_ORIGIN, CERTIFICATES), certificate());
        CN.awaitPosition(block(
                CN.as(TestKeys.CN_OFFICER).post("/movements", Reports.releaseAtTianjin(container, Reports.time(2)))));
        CN.awaitPosition(blockOf(issued));

        String trail = "/?container=" + container;
        assertThat(page(CN, TestKeys.CN_ORIGIN, trail).body())
                .contains(">" + number + "</a>", "Customs of New Zealand", "Sent")
                .doesNotContain("??");
        assertThat(page(CN, TestKeys.TIANJIN_PORT, trail).body())
                .contains(container)
                .doesNotContain(number);
    }

    private Map<String, String> claim(String kilograms) {
        return Map.of(
                "declaration", "E-" + drawn,
                "declarationDate", TODAY.toString(),
                "lines[0].declarationItem", "1",
                "lines[0].certificateItem", "1",
                "lines[0].hsCode", "851610",
                "lines[0].quantity.value", kilograms,
                "lines[0].quantity.unit", "KGM");
    }

    @Test
    void a_certificate_that_is_refused_comes_back_with_all_that_was_typed() {
        var list = page(CN, TestKeys.CN_ORIGIN, CERTIFICATES);
        var wrong = certificate();
        wrong.put("items[0].hsCode", "85");
        wrong.remove("consignee.name");
        wrong.put("items[1].description", "Lids of kettles");

        var refused = submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, wrong);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .contains(
                        "href=\"#new-items[0].hsCode\"",
                        "href=\"#new-consignee.name\">Consignee – Name</a>",
                        "href=\"#new-items[1].hsCode\"",
                        "value=\"Binhai Houseware Co Ltd\"",
                        "value=\"Lids of kettles\"")
                .containsPattern("value=\"EXHIBITION\"\\s+checked")
                .containsPattern("<option value=\"2022\"\\s+selected=\"selected\">2022</option>")
                .doesNotContain("??", "href=\"#new-exporter");
    }

    @Test
    void what_is_refused_is_told_on_a_list_of_several_pages_too() {
        try (var callers = Executors.newFixedThreadPool(8)) {
            CN.awaitPosition(IntStream.range(0, 51)
                    .mapToObj(one -> CompletableFuture.supplyAsync(
                            () -> block(CN.as(TestKeys.CN_ORIGIN)
                                    .post("/certificates-of-origin", Applications.of(drawn + "-" + one, Map.of()))),
                            callers))
                    .toList()
                    .stream()
                    .mapToLong(CompletableFuture::join)
                    .max()
                    .orElseThrow());
        }
        var list = page(CN, TestKeys.CN_ORIGIN, CERTIFICATES);
        assertThat(list.body()).contains("rel=\"next\"");
        var wrong = certificate();
        wrong.put("items[0].hsCode", "85");

        var refused = submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("role=\"alert\"", "href=\"#new-items[0].hsCode\"", "rel=\"next\"");
    }

    @Test
    void goods_are_entered_in_as_many_lines_as_there_are_and_a_fault_names_the_line_it_stands_in() {
        var list = page(CN, TestKeys.CN_ORIGIN, CERTIFICATES);
        assertThat(list.body()).contains("id=\"new-items[2].marks\"").doesNotContain("id=\"new-items[3].marks\"");
        var goods = certificate();
        goods.put("more", "items");
        goods.put("items[1].description", "");
        goods.put("items[2].description", "Lids of kettles");

        var wider = submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, goods);

        assertThat(wider.status()).as(wider.body()).isEqualTo(200);
        assertThat(wider.body())
                .contains("value=\"Lids of kettles\"", "id=\"new-items[3].marks\"", formId(list))
                .containsPattern("id=\"new-items\\[3].description\"[^>]*autofocus")
                .containsPattern("value=\"EXHIBITION\"\\s+checked")
                .doesNotContain("role=\"alert\"", "id=\"new-items[4].marks\"", "??");
        goods.remove("more");
        IntStream.range(3, 90).forEach(line -> goods.put("items[" + line + "].marks", line == 89 ? "LAST" : ""));

        var refused = submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, goods);

        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
                .containsPattern("id=\"new-items\\[1].description\"[^>]*value=\"Lids of kettles\"")
                .containsPattern("id=\"new-items\\[2].marks\"[^>]*value=\"LAST\"")
                .contains("href=\"#new-items[1].hsCode\"", "HS code</a> (2): ", "href=\"#new-items[2].hsCode\"")
                .doesNotContain("href=\"#new-items[3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "fr", "es", "ru", "ar"})
    void every_language_has_the_words_of_lists_records_and_forms(String language) {
        var issued =
                submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, page(CN, TestKeys.CN_ORIGIN, CERTIFICATES), certificate());
        CN.awaitPosition(blockOf(issued));

        assertThat(page(CN, TestKeys.CN_ORIGIN, CERTIFICATES + "?lang=" + language)
                        .body())
                .contains(number)
                .doesNotContain("??", "Issue a certificate");
        assertThat(page(CN, TestKeys.CN_ORIGIN, certificatePage() + "?lang=" + language)
                        .body())
                .doesNotContain("??", "Exporter");
        assertThat(page(CN, TestKeys.CN_AEO, OPERATORS + "?lang=" + language).body())
                .doesNotContain("??", "Certify an operator");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh", "fr", "es", "ru", "ar"})
    void a_certificate_is_shown_with_every_box_of_its_form(String language) {
        var application = Applications.of(number, Map.of());
        application.put("agreement", "RCEP " + drawn);
        application.put("confidential", new JsonMapper().readTree(FilledForms.RCEP.json()));
        CN.awaitPosition(block(CN.as(TestKeys.CN_ORIGIN).post("/certificates-of-origin", application)));

        var shown = page(CN, TestKeys.CN_ORIGIN, certificatePage() + "?lang=" + language);

        assertThat(shown.status()).isEqualTo(200);
        assertThat(shown.body())
                .contains("Ever Onward 042N", "120 CT", "CN26/RCEP/000118", "MY-K2-2026-118841", "Nur Aisyah")
                .contains("ST-2026/771 2026-11-01 12200.00 USD Straits Household Pte Ltd SG")
                .doesNotContain("??", "HIGHEST_AMONG", "NOT_AVAILABLE");
    }

    @Test
    void a_party_reads_its_certificate_and_whoever_is_not_concerned_is_told_what_it_is_told_of_none() {
        var list = page(CN, TestKeys.CN_ORIGIN, CERTIFICATES);
        CN.awaitPosition(blockOf(submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, certificate())));

        assertThat(page(CN, TestKeys.CN_TRADER, certificatePage()).body())
                .contains("Harbour Light Imports")
                .doesNotContain("Acknowledge the certificate", "Take the certificate back");
        assertThat(page(CN, TestKeys.CN_TRADER, CERTIFICATES).body())
                .contains(number)
                .doesNotContain("Issue a certificate");
        assertThat(page(CN, TestKeys.CN_OTHER_TRADER, CERTIFICATES).body()).doesNotContain(number);
        assertToldAsOfNone(CN, TestKeys.CN_OTHER_TRADER);
        assertToldAsOfNone(SG, TestKeys.SG_ORIGIN);
        assertThat(page(CN, TestKeys.CN_AEO, certificatePage()).status()).isEqualTo(403);
        assertThat(submit(SG, TestKeys.SG_ORIGIN, certificatePage() + "/cancel", list, Map.of("reason", "Not ours"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_list_is_turned_around_and_downloaded() {
        var list = page(CN, TestKeys.CN_ORIGIN, CERTIFICATES);
        var second = certificate();
        second.put("number", number + "-2");
        submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, certificate());
        CN.awaitPosition(blockOf(submit(CN, TestKeys.CN_ORIGIN, CERTIFICATES, list, second)));
        String own = CERTIFICATES + "?issuer=CNCustomsMSP&container=" + Reports.container(970_300);

        var newest = page(CN, TestKeys.CN_ORIGIN, own).body();

        assertThat(newest.indexOf(">" + number + "-2<")).isBetween(1, newest.indexOf(">" + number + "<"));
        assertThat(newest).contains("aria-sort=\"descending\"", "sort=created", CERTIFICATES + "/table?");
        assertThat(page(CN, TestKeys.CN_ORIGIN, own + "&sort=created").body()).contains("aria-sort=\"ascending\"");
        var table = page(CN, TestKeys.CN_ORIGIN, own.replace("?", "/table?"));
        assertThat(table.header("Content-Type")).startsWith("text/csv");
        assertThat(table.body()).contains(number + "-2", "Binhai Houseware Co Ltd");
        assertThat(page(SG, TestKeys.SG_ORIGIN, CERTIFICATES + "/table").body()).doesNotContain(number);
        assertThat(page(CN, TestKeys.CN_AEO, CERTIFICATES + "/table").status()).isEqualTo(403);
    }

    @Test
    void an_office_certifies_suspends_and_resumes_an_operator_by_forms() {
        var list = page(CN, TestKeys.CN_AEO, OPERATORS);
        String code = "AEOCN"
                + Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()))
                        .substring(0, 10);

        CN.awaitPosition(blockOf(submit(CN, TestKeys.CN_AEO, OPERATORS, list, operator(code))));

        String one = linked(page(CN, TestKeys.CN_AEO, OPERATORS + "?code=" + code), OPERATORS, code);
        var shown = page(CN, TestKeys.CN_AEO, one);
        assertThat(shown.body())
                .contains("Binhai Houseware", "Exporter", "Suspend the authorisation", "Revoke the authorisation")
                .doesNotContain("Resume the authorisation", "??");
        assertThat(page(CN, TestKeys.CN_OFFICER, one).body())
                .contains("Binhai Houseware")
                .doesNotContain("Suspend the authorisation");
        assertThat(page(CN, TestKeys.CN_OFFICER, OPERATORS).body()).doesNotContain("Certify an operator");
        assertThat(page(CN, TestKeys.CN_TRADER, one).status()).isEqualTo(200);
        assertThat(page(CN, TestKeys.CN_OTHER_TRADER, one).status()).isEqualTo(404);
        assertThat(page(SG, TestKeys.SG_AEO, one).status()).isEqualTo(404);

        var past = submit(
                CN,
                TestKeys.CN_AEO,
                one + "/suspend",
                shown,
                Map.of("effectiveFrom", "2026-01-01T00:00Z", "reason", "Seal records are missing"));
        assertThat(past.status()).as(past.body()).isEqualTo(422);
        assertThat(past.body()).contains("Seal records are missing", "href=\"#suspend-effectiveFrom\"");
        var suspended = submit(
                CN,
                TestKeys.CN_AEO,
                one + "/suspend",
                shown,
                Map.of("effectiveFrom", now(), "reason", "Seal records are missing"));
        CN.awaitPosition(blockOf(suspended));
        assertThat(page(CN, TestKeys.CN_AEO, one).body())
                .contains("Suspended", "Resume the authorisation")
                .doesNotContain("Suspend the authorisation");
    }

    private void assertToldAsOfNone(GatewayUnderTest gateway, TestKeys key) {
        var hidden = page(gateway, key, certificatePage());
        var missing = page(gateway, key, certificatePage() + "X");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body().replace(drawn + "X", drawn));
    }

    private String certificatePage() {
        return CERTIFICATES + "/CNCustomsMSP/" + number.replace(" ", "%20").replace("/", "%2F");
    }

    private static String now() {
        return OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.SECONDS)
                .toString();
    }

    private Map<String, String> certificate() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("number", number);
        fields.put("agreement", "CHINA-NZ");
        fields.put("formType", "CHINA-NZ");
        fields.put("addressedTo", "NZ");
        fields.put("issueDate", TODAY.minusDays(2).toString());
        fields.put("validTo", TODAY.plusDays(300).toString());
        fields.put("exporter.name", "Binhai Houseware Co Ltd");
        fields.put("exporter.address", "Tianjin");
        fields.put("exporter.tin", "CN9112011605DEMO");
        fields.put("consignee.name", "Harbour Light Imports Ltd");
        fields.put("consignee.address", "Auckland");
        fields.put("items[0].description", "Electric kettles");
        fields.put("items[0].hsCode", "851610");
        fields.put("items[0].hsEdition", "2022");
        fields.put("items[0].originCriterion", "WO");
        fields.put("items[0].originCountry", "CN");
        fields.put("items[0].quantity.value", "1200");
        fields.put("items[0].quantity.unit", "KGM");
        fields.put("items[0].packages.count", "120");
        fields.put("items[0].packages.kind", "CT");
        fields.put("items[0].grossWeight.value", "1650");
        fields.put("items[0].grossWeight.unit", "KGM");
        fields.put("items[0].invoices[0].number", "BH-118");
        fields.put("items[0].invoices[0].date", "2026-11-05");
        fields.put("transport.departureDate", TODAY.toString());
        fields.put("transport.conveyance", "Cosco Auckland 019S");
        fields.put("transport.portOfLoading", "CNTXG");
        fields.put("remarks", "Order no. 88");
        fields.put("containerNumbers", Reports.container(970_300));
        fields.put("flags", "EXHIBITION");
        return fields;
    }

    private static Map<String, String> operator(String code) {
        return Map.of(
                "code", code,
                "tin", "CN9112011605DEMO",
                "legalName", "Binhai Houseware Co Ltd",
                "programme", "AEO",
                "tier", "Advanced",
                "roles", "EXPORTER",
                "effectiveFrom", "2026-01-01T00:00Z");
    }
}
