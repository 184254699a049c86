package org.portolan.gateway.aeo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.portolan.gateway.fixture.Answer;
import org.portolan.gateway.fixture.GatewayUnderTest;
import org.portolan.gateway.fixture.TestCaller;
import org.portolan.gateway.fixture.TestKeys;
import org.portolan.network.testnetwork.OnBothEngines;

@OnBothEngines
class AeoLifeCycleTest {

    private static final OffsetDateTime NOW = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MILLIS);

    private final GatewayUnderTest gateway = GatewayUnderTest.shared();
    private final TestCaller office = gateway.as(TestKeys.CN_AEO);
    private final String code = "AEOCN"
            + Long.toString(Math.abs(UUID.randomUUID().getMostSignificantBits()))
                    .substring(0, 10);

    @Test
    void is_granted_suspended_resumed_and_revoked() {
        Answer granted = office.post("/aeo", grant());
        Answer suspended = change("suspension", Map.of("reason", "Seal records are missing"));
        Answer resumed = change("resumption", Map.of());
        Answer revoked = change("revocation", Map.of("reason", "Fraud"));

        assertThat(granted.status()).as(granted.body()).isEqualTo(201);
        assertThat(granted.body()).doesNotContain(code).doesNotContain("Binhai");
        assertThat(suspended.status()).as(suspended.body()).isEqualTo(201);
        assertThat(suspended.text("/authorisation/changes/0/status")).isEqualTo("SUSPENDED");
        assertThat(suspended.text("/authorisation/changes/0/reasonHash")).hasSize(64);
        assertThat(resumed.text("/authorisation/changes/1/status")).isEqualTo("CERTIFIED");
        assertThat(revoked.text("/authorisation/changes/2/status")).isEqualTo("REVOKED");
    }

    @Test
    void an_operator_is_certified_once() {
        office.post("/aeo", grant());
        change("suspension", Map.of());

        Answer second = office.post("/aeo", grant());

        assertThat(second.status()).as(second.body()).isEqualTo(409);
        assertThat(second.text("/code")).isEqualTo("DUPLICATE_CODE");
        assertThat(second.text("/field")).isEqualTo("confidential.code");
    }

    @Test
    void the_operator_itself_lists_and_reads_its_record_and_no_other_trader_does() {
        Answer granted = office.post("/aeo", grant());
        String list = "/aeo-records?code=" + code;
        String record = "/aeo-records/CNCustomsMSP/" + granted.text("/authorisation/recordId");
        TestCaller operator = gateway.as(TestKeys.CN_TRADER);
        TestCaller other = gateway.as(TestKeys.CN_OTHER_TRADER);

        assertThat(operator.get(list).number("/total")).isOne();
        assertThat(operator.get(list).text("/records/0/confidential/legalName")).isEqualTo("Binhai Houseware Co Ltd");
        assertThat(operator.get(record + "/history").text("/history/0/status")).isEqualTo("CERTIFIED");
        assertThat(other.get(list).number("/total")).isZero();
        assertThat(other.get(record).status()).isEqualTo(404);
        assertThat(other.get(record + "/history").status()).isEqualTo(404);
    }

    @Test
    void another_administration_finds_no_operator_to_suspend() {
        office.post("/aeo", grant());

        Answer foreign = gateway.as(TestKeys.SG_AEO)
                .post("/aeo/" + code + "/suspension", Map.of("effectiveFrom", NOW.toString()));

        assertThat(foreign.status()).as(foreign.body()).isEqualTo(404);
    }

    @Test
    void an_arrangement_is_in_force_when_both_parties_sent_the_same_text() {
        Map<String, Object> text = arrangement("NZ-SG-" + code);

        Answer proposed = gateway.as(TestKeys.SG_AEO).post("/aeo-arrangements", text);
        Answer accepted = gateway.as(TestKeys.NZ_AEO).post("/aeo-arrangements", text);

        assertThat(proposed.status()).as(proposed.body()).isEqualTo(201);
        assertThat(proposed.text("/state")).isNotEqualTo("IN_FORCE");
        assertThat(accepted.text("/state")).isEqualTo("IN_FORCE");
    }

    @Test
    void a_signature_is_taken_back_as_long_as_it_binds_nobody() {
        String id = "SG-NZ-" + code;
        String address = "/aeo-arrangements/" + id + "/signature";
        Map<String, Object> text = arrangement(id);
        gateway.as(TestKeys.SG_AEO).post("/aeo-arrangements", text);

        assertThat(gateway.as(TestKeys.SG_OFFICER).delete(address).status()).isEqualTo(403);
        Answer withdrawn = gateway.as(TestKeys.SG_AEO).delete(address);
        assertThat(withdrawn.status()).as(withdrawn.body()).isEqualTo(200);
        assertThat(withdrawn.json().at("/signedBy").size()).isZero();
        assertThat(withdrawn.text("/state")).isEqualTo("WITHDRAWN");
        assertThat(gateway.as(TestKeys.SG_AEO).delete(address).text("/code")).isEqualTo("NOT_SIGNED");
        assertThat(gateway.as(TestKeys.NZ_AEO).post("/aeo-arrangements", text).text("/state"))
                .isEqualTo("SIGNED");

        gateway.as(TestKeys.SG_AEO).post("/aeo-arrangements", text);
        assertThat(gateway.as(TestKeys.NZ_AEO).delete(address).text("/code")).isEqualTo("BINDING");
    }

    @Test
    void a_foreign_operator_and_a_wrong_time_are_refused_with_their_field() {
        Answer foreign = office.post("/aeo", grant("AEOSG12345"));
        Answer time = office.post("/aeo/" + code + "/suspension", Map.of("effectiveFrom", "soon"));

        assertThat(foreign.text("/code")).isEqualTo("FOREIGN_OPERATOR");
        assertThat(time.text("/field")).isEqualTo("effectiveFrom");
    }

    /** Elsewhere an empty list is as none; here none means all partners. */
    @Test
    void to_share_with_nobody_is_not_taken_for_sharing_with_all_partners() {
        var grant = new HashMap<>(grant());
        grant.put("sharedWith", List.of());

        Answer answer = office.post("/aeo", grant);

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text("/field")).isEqualTo("sharedWith");
        assertThat(answer.text("/detail")).contains("or be left out");
    }

    private Answer change(String kind, Map<String, String> confidential) {
        String now = OffsetDateTime.now(ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MILLIS)
                .toString();
        return office.post(
                "/aeo/" + code + "/" + kind,
                confidential.isEmpty()
                        ? Map.of("effectiveFrom", now)
                        : Map.of("effectiveFrom", now, "confidential", confidential));
    }

    private Map<String, Object> grant() {
        return grant(code);
    }

    private static Map<String, Object> grant(String code) {
        return Map.of(
                "effectiveFrom",
                NOW.minusDays(10).toString(),
                "confidential",
                Map.of(
                        "code", code,
                        "tin", "CN9112011605DEMO",
                        "legalName", "Binhai Houseware Co Ltd",
                        "programme", "AEO",
                        "tier", "Advanced",
                        "roles", List.of("EXPORTER")));
    }

    private static Map<String, Object> arrangement(String id) {
        return Map.of(
                "arrangementId", id,
                "parties", List.of("NZCustomsMSP", "SGCustomsMSP"),
                "inForceFrom", NOW.minusDays(100).toString(),
                "coveredTiers",
                        List.of(
                                Map.of("administration", "NZCustomsMSP", "tier", "SES"),
                                Map.of("administration", "SGCustomsMSP", "tier", "STP-Plus")),
                "coveredRoles", List.of("EXPORTER"),
                "directions", List.of("IMPORT"),
                "benefits", List.of("PRIORITY_CLEARANCE"));
    }
}
