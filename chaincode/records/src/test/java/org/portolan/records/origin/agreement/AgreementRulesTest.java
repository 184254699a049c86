package org.portolan.records.origin.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.records.fixture.Agreements;
import org.portolan.records.fixture.Members;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;

class AgreementRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");
    private static final TradeAgreement FIRST = Agreements.version(1, "2008-10-01");
    private static final TradeAgreement SECOND = Agreements.version(2, "2027-01-01");
    private static final MspId SG = Members.sgCustoms().mspId();
    private static final SignedVersions CN = SignedVersions.none(Agreements.CN);
    private static final SignedVersions NZ = SignedVersions.none(Agreements.NZ);

    @Test
    void a_party_signs_the_first_version_of_whatever_age() {
        assertThat(maySign(FIRST)).isEmpty();
        assertThat(maySign(FIRST, NZ.with(FIRST))).isEmpty();
    }

    @Test
    void only_an_origin_officer_of_a_party_does() {
        assertThat(codes(sign(Members.cnCustoms(), Role.OFFICER, FIRST, CN))).containsExactly("ROLE");
        assertThat(codes(sign(Members.sgCustoms(), Role.ORIGIN_OFFICER, FIRST, CN)))
                .containsExactly("NOT_A_PARTY");
    }

    @Test
    void parties_are_customs_administrations_of_the_network() {
        var text = TradeAgreement.SHAPE.text(FIRST).replace("NZCustomsMSP", "SGSINPortMSP");
        var withPort = TradeAgreement.SHAPE.readStored(text.getBytes(StandardCharsets.UTF_8));

        assertThat(codes(sign(Members.cnCustoms(), Role.ORIGIN_OFFICER, withPort, CN)))
                .containsExactly("NOT_A_CUSTOMS_ADMINISTRATION");
    }

    @Test
    void another_text_of_a_version_is_signed_after_the_first_was_withdrawn() {
        var other = Agreements.version(1, "2009-01-01");
        var signed = CN.with(FIRST);

        assertThat(codes(sign(Members.cnCustoms(), Role.ORIGIN_OFFICER, other, signed)))
                .containsExactly("ALREADY_SIGNED");
        assertThat(sign(Members.cnCustoms(), Role.ORIGIN_OFFICER, FIRST, signed))
                .isEmpty();
        assertThat(sign(Members.cnCustoms(), Role.ORIGIN_OFFICER, other, signed.without(1)))
                .isEmpty();
    }

    @Test
    void a_later_version_follows_one_that_binds_and_does_not_reach_back() {
        assertThat(codes(maySign(SECOND))).containsExactly("AGREEMENT_VERSION");
        assertThat(codes(maySign(SECOND, NZ.with(FIRST)))).containsExactly("AGREEMENT_VERSION");
        assertThat(maySign(SECOND, NZ.with(FIRST), CN.with(FIRST))).isEmpty();
        assertThat(codes(maySign(Agreements.version(2, "2026-11-21"), NZ.with(FIRST), CN.with(FIRST))))
                .containsExactly("PAST_TIME");
        assertThat(codes(maySign(Agreements.version(3, "2027-01-01"), NZ.with(FIRST), CN.with(FIRST))))
                .containsExactly("AGREEMENT_VERSION");
    }

    @Test
    void a_later_version_keeps_all_who_are_bound_by_the_one_before() {
        var without = Agreements.between(SECOND, Agreements.CN, SG);
        var withAll = Agreements.between(SECOND, Agreements.CN, Agreements.NZ, SG);

        assertThat(codes(maySign(without, NZ.with(FIRST), CN.with(FIRST)))).containsExactly("AGREEMENT_PARTIES");
        assertThat(maySign(withAll, NZ.with(FIRST), CN.with(FIRST))).isEmpty();
        assertThat(sign(
                        Members.sgCustoms(),
                        Role.ORIGIN_OFFICER,
                        withAll,
                        SignedVersions.none(SG),
                        NZ.with(FIRST),
                        CN.with(FIRST)))
                .isEmpty();
    }

    @Test
    void what_others_agree_on_under_the_same_name_is_in_nobodys_way() {
        var theirs = Agreements.between(FIRST, SG, new MspId("AUCustomsMSP"));
        var known = new SignedVersions[] {
            SignedVersions.none(SG).with(theirs),
            SignedVersions.none(new MspId("AUCustomsMSP")).with(theirs)
        };

        assertThat(maySign(FIRST, known)).isEmpty();
        assertThat(codes(maySign(SECOND, known))).containsExactly("AGREEMENT_VERSION");
    }

    @Test
    void a_version_that_binds_has_one_text() {
        var known = new SignedVersions[] {NZ.with(FIRST), CN.with(FIRST)};

        assertThat(codes(maySign(Agreements.version(1, "2009-01-01"), known))).contains("AGREEMENT_VERSION");
    }

    @Test
    void a_signature_is_taken_back_until_all_have_signed() {
        assertThat(mayWithdraw(1, CN.with(FIRST))).isEmpty();
        assertThat(mayWithdraw(2, CN.with(FIRST))).containsExactly("NOT_SIGNED");
        assertThat(mayWithdraw(1, CN.with(FIRST), NZ.with(FIRST))).containsExactly("BINDING");
        assertThat(mayWithdraw(1, CN.with(FIRST), NZ.with(Agreements.version(1, "2009-01-01"))))
                .isEmpty();
        assertThat(AgreementRules.mayWithdraw(Role.OFFICER, CN.with(FIRST), 1, List.of())
                        .map(Reason::code))
                .contains("ROLE");
    }

    private static List<Reason> maySign(TradeAgreement text, SignedVersions... others) {
        var own = Arrays.stream(others)
                .filter(each -> each.party().equals(Agreements.CN))
                .findFirst()
                .orElse(CN);
        return sign(Members.cnCustoms(), Role.ORIGIN_OFFICER, text, own, others);
    }

    private static List<Reason> sign(
            Member caller, Role role, TradeAgreement text, SignedVersions own, SignedVersions... all) {
        return AgreementRules.maySign(
                caller, role, text, own, SignedAgreement.together(List.of(all)), Members::byId, NOW);
    }

    private static List<String> mayWithdraw(int version, SignedVersions own, SignedVersions... others) {
        var all = new ArrayList<>(List.of(others));
        all.add(own);
        return AgreementRules.mayWithdraw(Role.ORIGIN_OFFICER, own, version, SignedAgreement.together(all)).stream()
                .map(Reason::code)
                .toList();
    }

    private static List<String> codes(List<Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }
}
