package org.portolan.gateway.origin.preference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.portolan.gateway.reading.ThreeGateways.CN;
import static org.portolan.gateway.reading.ThreeGateways.NZ;
import static org.portolan.gateway.reading.ThreeGateways.SG;
import static org.portolan.gateway.reading.ThreeGateways.block;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.Applications;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;
import org.portolan.records.text.TimeText;

/** Of 1,200 kilograms of kettles from China New Zealand grants what is claimed. */
@OnBothEngines
class PreferenceLifeCycleTest {
    /** So often two claims meet; {@code -Dportolan.claims.meetings=100} for the whole proof. */
    private static final int MEETINGS = Integer.getInteger("portolan.claims.meetings", 5);

    private final TestCaller officer = NZ.as(TestKeys.NZ_ORIGIN);
    private final String number =
            "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    @BeforeEach
    void issue() {
        issued(number);
    }

    @Test
    void is_claimed_and_granted_in_part_and_told_to_the_issuer() {
        assertThat(officer.get(path("preferences")).text("/preferences/0/state"))
                .isEqualTo("SENT");
        Answer claimed = officer.post(path("claims"), claim("E1", "1000"));
        assertThat(claimed.text("/account/administration")).as(claimed.body()).isEqualTo("NZCustomsMSP");
        assertThat(claimed.body()).doesNotContain("1000", number, "E1\"");
        NZ.awaitPosition(block(officer.post(path("grants"), granted("E1", "600"))));

        Answer own = officer.get(path("preferences"));
        assertThat(own.text("/preferences/0/state")).as(own.body()).isEqualTo("PARTLY_USED");
        assertThat(own.text("/preferences/0/balances/0/left")).isEqualTo("600");
        assertThat(own.text("/preferences/0/entries/0/booking/declaration")).isEqualTo("E1");
        await().untilAsserted(() -> {
            Answer told = CN.as(TestKeys.CN_ORIGIN).get(path("preferences"));
            assertThat(told.text("/preferences/0/state")).as(told.body()).isEqualTo("PARTLY_USED");
            assertThat(told.text("/preferences/0/entries/1/booking/kind")).isEqualTo("GRANTED");
        });
    }

    @Test
    void what_cannot_be_read_is_said_to_issuer_and_parties_until_it_is_acknowledged() {
        Answer wordless = officer.post(path("unreadable"), Map.of());
        assertThat(wordless.text("/field")).as(wordless.body()).isEqualTo("reason");
        Answer unreadable = officer.post(path("unreadable"), Map.of("reason", "Item 1 has no unit."));
        assertThat(unreadable.status()).as(unreadable.body()).isEqualTo(201);

        await().untilAsserted(() -> {
            Answer told = CN.as(TestKeys.CN_TRADER).get(path("preferences"));
            assertThat(told.text("/preferences/0/state")).as(told.body()).isEqualTo("NOT_READABLE");
            assertThat(told.text("/preferences/0/reason")).isEqualTo("Item 1 has no unit.");
        });
        Answer acknowledged = officer.post(path("acknowledgement"), "");
        assertThat(acknowledged.status()).as(acknowledged.body()).isEqualTo(201);
        assertThat(officer.post(path("acknowledgement"), Map.of("declaration", "E1"))
                        .text("/field"))
                .isEqualTo("body");
        assertThat(officer.post(path("acknowledgement"), "").text("/code")).isEqualTo("ALREADY_STATED");
        NZ.awaitPosition(block(acknowledged));
        assertThat(officer.get(path("preferences")).text("/preferences/0/state"))
                .isEqualTo("RECEIVED");
        assertThat(SG.as(TestKeys.SG_ORIGIN)
                        .get("/certificates-of-origin/CN/" + number)
                        .body())
                .as("what all members see of it")
                .contains("\"statements\":[]");
    }

    @Test
    void its_issuer_takes_it_back_naming_the_declarations_that_it_was_told_of() {
        officer.post(path("claims"), claim("E1", "1000"));
        TestCaller issuer = CN.as(TestKeys.CN_ORIGIN);
        await().untilAsserted(() -> assertThat(issuer.get(path("preferences")).text("/preferences/0/state"))
                .isEqualTo("CLAIMED"));

        Answer unawares = issuer.post(path("cancellation"), Map.of("reason", "Issued in error"));
        Answer replaced = issuer.post(
                "/certificates-of-origin",
                successor(Map.of("number", number, "reason", "Corrected", "declarations", List.of("E2"))));
        Answer stranger = CN.as(TestKeys.SG_ORIGIN).post(path("cancellation"), Map.of("reason", "Not mine"));
        Answer named =
                issuer.post(path("cancellation"), Map.of("reason", "Issued in error", "declarations", List.of("E1")));

        assertThat(unawares.status()).as(unawares.body()).isEqualTo(409);
        assertThat(unawares.text("/code") + unawares.text("/field")).isEqualTo("CLAIMEDdeclarations");
        assertThat(unawares.text("/detail")).contains("E1");
        assertThat(replaced.text("/code") + replaced.text("/field"))
                .as(replaced.body())
                .isEqualTo("CLAIMEDreplaces.declarations");
        assertThat(stranger.text("/code")).isEqualTo("NOT_THE_ISSUER");
        assertThat(stranger.body()).doesNotContain("E1");
        assertThat(named.status()).as(named.body()).isEqualTo(201);
        assertThat(named.body()).doesNotContain("E1");
    }

    private Map<String, Object> successor(Map<String, Object> replaces) {
        Map<String, Object> application = Applications.of(number + "-R", Map.of());
        application.put("replaces", replaces);
        return application;
    }

    @Test
    void a_party_sees_state_and_balance_and_no_declaration_and_nobody_else_sees_anything() {
        NZ.awaitPosition(block(officer.post(path("claims"), claim("E1", "1000"))));

        await().untilAsserted(() -> assertThat(
                        CN.as(TestKeys.CN_TRADER).get(path("preferences")).text("/preferences/0/state"))
                .isEqualTo("CLAIMED"));
        Answer exporter = CN.as(TestKeys.CN_TRADER).get(path("preferences"));
        assertThat(exporter.text("/preferences/0/balances/0/claimed")).isEqualTo("1000");
        assertThat(exporter.body()).doesNotContain("E1").contains("\"entries\":[]");
        for (TestCaller stranger :
                List.of(CN.as(TestKeys.CN_OTHER_TRADER), SG.as(TestKeys.SG_ORIGIN), NZ.as(TestKeys.CN_OFFICER))) {
            assertThat(stranger.get(path("preferences")).status()).isEqualTo(404);
        }
    }

    @Test
    void lists_find_an_account_by_state_and_declaration_for_those_who_hold_it() {
        String declaration = "L" + number;
        NZ.awaitPosition(block(officer.post(path("claims"), claim(declaration, "10"))));

        assertThat(officer.get("/preferences?declaration=" + declaration).number("/total"))
                .isEqualTo(1);
        assertThat(officer.get("/preferences?state=CLAIMED&declaration=" + declaration)
                        .number("/total"))
                .isEqualTo(1);
        assertThat(officer.get("/preferences?state=USED&declaration=" + declaration)
                        .number("/total"))
                .isZero();
        assertThat(officer.get("/preferences?state=LOST").status()).isEqualTo(422);
        assertThat(SG.as(TestKeys.SG_ORIGIN).get("/preferences").body()).doesNotContain(number);
        assertThat(NZ.as(TestKeys.CN_TRADER).get("/preferences").status()).isEqualTo(403);
    }

    @Test
    void of_two_claims_of_the_last_quantity_one_is_booked_and_the_other_hears_what_is_left() {
        for (int meeting = 1; meeting <= MEETINGS; meeting++) {
            String met = number + "-" + meeting;
            issued(met);
            List<Answer> answers = Stream.of("E1", "E2")
                    .map(declaration -> CompletableFuture.supplyAsync(
                            () -> officer.post(path(met, "claims"), claim(declaration, "1200"))))
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();

            assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 422);
            assertThat(answers)
                    .filteredOn(answer -> answer.status() == 422)
                    .singleElement()
                    .satisfies(lost -> {
                        assertThat(lost.text("/code")).as(lost.body()).isEqualTo("QUANTITY_EXCEEDED");
                        assertThat(lost.text("/detail")).contains("0 KGM");
                    });
            NZ.awaitPosition(block(answers.stream()
                    .filter(answer -> answer.status() == 201)
                    .findFirst()
                    .orElseThrow()));
            assertThat(officer.get(path(met, "preferences")).text("/preferences/0/balances/0/left"))
                    .isEqualTo("0");
        }
    }

    @Test
    void of_many_claims_at_once_that_fit_all_are_booked() {
        List<Answer> answers = Stream.of("E1", "E2", "E3", "E4", "E5")
                .map(declaration ->
                        CompletableFuture.supplyAsync(() -> officer.post(path("claims"), claim(declaration, "240"))))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();

        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.status()).as(answer.body()).isEqualTo(201));
    }

    @Test
    void a_check_tells_beforehand_what_a_claim_would_come_to_and_books_nothing() {
        Answer fine = officer.post(path("claim-check"), claim("E1", "1200"));
        Answer wrong = officer.post(
                path("claim-check"),
                claim("E1", "1201").replace("851610", "851611").replace("\"KGM\"", "\"KGM\""));

        assertThat(fine.status()).as(fine.body()).isEqualTo(200);
        assertThat(fine.body()).contains("\"claimable\":true", "\"faults\":[]");
        assertThat(wrong.body()).contains("\"claimable\":false", "HS_MISMATCH", "QUANTITY_EXCEEDED", "1200 KGM");
        assertThat(officer.get(path("preferences")).text("/preferences/0/state"))
                .isEqualTo("SENT");
    }

    @Test
    void is_denied_with_a_notice_given_back_written_off_and_corrected() {
        officer.post(path("claims"), claim("E1", "200"));
        NZ.awaitPosition(block(officer.post(path("denials"), """
                {"declaration":"E1","notice":{"noticeNumber":"N-1","noticeDate":"2026-11-12","legalBasis":"Article 28","grounds":["CRITERION_NOT_MET"]}}""")));
        Answer denied = officer.get(path("preferences"));
        assertThat(denied.text("/preferences/0/state")).isEqualTo("DENIED");
        assertThat(denied.text("/preferences/0/notice/grounds/0")).isEqualTo("CRITERION_NOT_MET");

        String happened =
                TimeText.write(OffsetDateTime.now(ZoneOffset.UTC).minusHours(2).truncatedTo(ChronoUnit.SECONDS));
        block(officer.post(
                path("write-offs"),
                claim("E2", "1000")
                        .replaceFirst("\\{", "{\"reason\":\"Outage\",\"happenedAt\":\"" + happened + "\",")));
        block(
                officer.post(
                        path("returns"),
                        "{\"declaration\":\"E2\",\"reason\":\"Amended\",\"lines\":[{\"declarationItem\":1,\"certificateItem\":1,\"quantity\":{\"value\":\"100\",\"unit\":\"KGM\"}}]}"));
        NZ.awaitPosition(
                block(
                        officer.post(
                                path("corrections"),
                                "{\"reason\":\"Counted anew\",\"lines\":[{\"certificateItem\":1,\"before\":{\"value\":\"300\",\"unit\":\"KGM\"},\"quantity\":{\"value\":\"250\",\"unit\":\"KGM\"}}]}")));
        Answer account = officer.get(path("preferences"));
        assertThat(account.text("/preferences/0/state")).isEqualTo("PARTLY_USED");
        assertThat(account.text("/preferences/0/balances/0/granted")).isEqualTo("900");
        assertThat(account.text("/preferences/0/balances/0/left")).isEqualTo("250");
    }

    @Test
    void who_is_no_officer_of_an_addressed_administration_books_nothing() {
        assertThat(NZ.as(TestKeys.NZ_AEO).post(path("claims"), claim("E1", "1")).status())
                .isEqualTo(403);
        assertThat(CN.as(TestKeys.CN_TRADER)
                        .post(path("claims"), claim("E1", "1"))
                        .status())
                .isEqualTo(403);
        assertThat(CN.as(TestKeys.CN_ORIGIN)
                        .post(path("claims"), claim("E1", "1"))
                        .text("/code"))
                .isEqualTo("NOT_ADDRESSED");
        assertThat(SG.as(TestKeys.SG_ORIGIN)
                        .post(path("claims"), claim("E1", "1"))
                        .text("/code"))
                .isEqualTo("NO_CERTIFICATE");
        assertThat(NZ.anonymous().post(path("claims"), claim("E1", "1")).status())
                .isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "claims | {} | MISSING_FIELD",
                "grants | {\"declaration\":\"E1\",\"kind\":\"DENIED\"} | UNKNOWN_FIELD",
                "claims | {\"declaration\":\"E1\",\"declarationDate\":\"2026-11-11\"} | MISSING_FIELD",
                "claims | {\"declaration\":\"E1\",\"declarationDate\":\"2026-11-11\",\"lines\":[{\"certificateItem\":0}]} | ITEM_NUMBER",
                "grants | {\"declaration\":\"E1\",\"reason\":\"Because\"} | CONTRADICTION",
                "denials | {\"declaration\":\"E1\"} | MISSING_FIELD",
                "returns | {\"declaration\":\"E1\"} | MISSING_FIELD",
                "write-offs | {\"declaration\":\"E1\",\"declarationDate\":\"2026-11-11\"} | MISSING_FIELD",
                "corrections | {\"reason\":\"R\",\"lines\":[{\"certificateItem\":1}]} | MISSING_FIELD",
                "claims | [] | WRONG_TYPE",
                "claims | { | NOT_JSON"
            })
    void what_cannot_be_booked_is_refused_by_its_code(String act, String body, String code) {
        Answer answer = officer.post(path(act), body);

        assertThat(answer.status()).as(answer.body()).isIn(400, 422);
        assertThat(answer.body()).contains("\"" + code + "\"");
    }

    private void issued(String named) {
        Answer issued = CN.as(TestKeys.CN_ORIGIN)
                .post("/certificates-of-origin", Applications.of(named, Map.of("exporter", Applications.trader())));
        NZ.awaitPosition(block(issued));
    }

    private String path(String act) {
        return path(number, act);
    }

    private static String path(String named, String act) {
        return "/certificates-of-origin/CN/" + named + "/" + act;
    }

    private static String claim(String declaration, String kilograms) {
        return """
                {"declaration":"%s","declarationDate":"%s","lines":[{"declarationItem":1,"certificateItem":1,\
                "hsCode":"851610","quantity":{"value":"%s","unit":"KGM"}}]}""".formatted(declaration, LocalDate.now(ZoneOffset.UTC), kilograms);
    }

    private static String granted(String declaration, String kilograms) {
        return """
                {"declaration":"%s","lines":[{"declarationItem":1,"certificateItem":1,\
                "quantity":{"value":"%s","unit":"KGM"}}]}""".formatted(declaration, kilograms);
    }
}
