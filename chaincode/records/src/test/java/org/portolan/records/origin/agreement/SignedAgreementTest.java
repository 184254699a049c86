package org.portolan.records.origin.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.portolan.records.fixture.Agreements;
import org.portolan.records.fixture.Members;
import org.portolan.records.member.MspId;

class SignedAgreementTest {
    private static final TradeAgreement FIRST = Agreements.version(1, "2026-01-01");
    private static final TradeAgreement SECOND = Agreements.version(2, "2027-01-01");
    private static final SignedVersions CN = SignedVersions.none(Agreements.CN).with(FIRST);
    private static final SignedVersions NZ = SignedVersions.none(Agreements.NZ).with(FIRST);

    @Test
    void a_version_counts_when_all_have_signed_the_same_text_and_its_day_has_come() {
        assertThat(version("2026-06-01", CN)).isZero();
        assertThat(version("2026-06-01", CN, NZ)).isEqualTo(1);
        assertThat(version("2025-12-31", CN, NZ)).isZero();
        assertThat(version("2026-06-01", CN, other())).isZero();
    }

    @Test
    void certificates_of_before_stay_under_the_version_of_their_day() {
        var both = new SignedVersions[] {CN.with(SECOND), NZ.with(SECOND)};

        assertThat(version("2026-12-31", both)).isEqualTo(1);
        assertThat(version("2027-01-01", both)).isEqualTo(2);
        assertThat(version("2027-01-01", CN.with(SECOND), NZ)).isEqualTo(1);
    }

    @Test
    void an_agreement_that_has_ended_does_not_fall_back_to_a_former_version() {
        assertThat(version("2090-12-31", CN, NZ)).isEqualTo(1);
        assertThat(version("2091-01-01", CN.with(SECOND), NZ.with(SECOND))).isZero();
    }

    @Test
    void each_text_is_told_with_its_state() {
        var known = SignedAgreement.together(List.of(CN.with(SECOND), NZ.with(SECOND)));

        assertThat(states(known, "2026-06-01")).containsExactly(AgreementState.IN_FORCE, AgreementState.SIGNED);
        assertThat(states(known, "2027-06-01")).containsExactly(AgreementState.SUPERSEDED, AgreementState.IN_FORCE);
        assertThat(states(known, "2091-01-01")).containsExactly(AgreementState.SUPERSEDED, AgreementState.TERMINATED);
        assertThat(states(SignedAgreement.together(List.of(CN, other())), "2026-06-01"))
                .containsExactly(AgreementState.SIGNED, AgreementState.SIGNED);
    }

    @Test
    void others_may_have_an_agreement_of_the_same_name_among_themselves() {
        var theirs = Agreements.between(FIRST, Members.sgCustoms().mspId(), new MspId("AUCustomsMSP"));
        var known = SignedAgreement.together(List.of(
                CN,
                NZ,
                SignedVersions.none(theirs.parties().get(0)).with(theirs),
                SignedVersions.none(theirs.parties().get(1)).with(theirs)));

        assertThat(states(known, "2026-06-01")).containsExactly(AgreementState.IN_FORCE, AgreementState.IN_FORCE);
        assertThat(version("2026-06-01", CN, NZ)).isEqualTo(1);
    }

    private static SignedVersions other() {
        return SignedVersions.none(Agreements.NZ).with(Agreements.version(1, "2026-02-01"));
    }

    private static int version(String day, SignedVersions... parties) {
        return SignedAgreement.lastOf(
                        SignedAgreement.together(List.of(parties)),
                        FIRST.agreementId(),
                        LocalDate.parse(day),
                        Agreements.CN::equals)
                .filter(last -> !last.text().isOverOn(LocalDate.parse(day)))
                .map(signed -> signed.text().version())
                .orElse(0);
    }

    private static List<AgreementState> states(List<SignedAgreement> known, String day) {
        return known.stream()
                .map(signed -> signed.stateOn(LocalDate.parse(day), known))
                .toList();
    }
}
