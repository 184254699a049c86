package org.portolan.records.aeo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.aeo.arrangement.ArrangementId;
import org.portolan.records.aeo.arrangement.MutualRecognitionArrangement;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.arrangement.SignedText;
import org.portolan.records.aeo.code.AeoRole;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.aeo.code.Benefit;
import org.portolan.records.aeo.code.Tier;
import org.portolan.records.container.code.Direction;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Operators;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;

class RecognitionTest {
    private static final Member SG = Members.sgCustoms();
    private static final Member NZ = Members.nzCustoms();
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
    private static final AeoDetails DETAILS = Operators.singaporeForwarder();
    private static final List<SignedArrangement> IN_FORCE = List.of(Operators.signedBy(SG, NZ));

    @Test
    void a_partner_recognises_what_the_arrangement_covers() {
        Recognition recognition = ask(NZ, DETAILS, IN_FORCE, Direction.IMPORT, NOW);

        assertThat(recognition.finding().holds()).isTrue();
        assertThat(recognition.under()).contains(new ArrangementId("NZ-SG-2026"));
        assertThat(recognition.benefits()).containsExactly(Benefit.LOWER_INSPECTION_RATE);
    }

    @Test
    void the_administration_itself_needs_no_arrangement() {
        assertThat(ask(SG, DETAILS, List.of(), Direction.IMPORT, NOW).finding().holds())
                .isTrue();
    }

    @Test
    void an_administration_outside_the_arrangement_does_not() {
        assertThat(code(Members.cnCustoms(), DETAILS, IN_FORCE, Direction.IMPORT, NOW))
                .isEqualTo("NO_ARRANGEMENT");
    }

    @Test
    void each_condition_has_its_own_reason() {
        AeoDetails lowerTier = with(new Tier("STP"), DETAILS.roles());
        AeoDetails otherRole = with(DETAILS.tier(), List.of(AeoRole.WAREHOUSE));

        assertThat(code(NZ, DETAILS, List.of(Operators.signedBy(SG)), Direction.IMPORT, NOW))
                .isEqualTo("ARRANGEMENT_NOT_IN_FORCE");
        assertThat(code(NZ, lowerTier, IN_FORCE, Direction.IMPORT, NOW)).isEqualTo("TIER_NOT_COVERED");
        assertThat(code(NZ, otherRole, IN_FORCE, Direction.IMPORT, NOW)).isEqualTo("ROLE_NOT_COVERED");
        assertThat(code(NZ, DETAILS, IN_FORCE, Direction.TRANSIT, NOW)).isEqualTo("DIRECTION_NOT_COVERED");
        assertThat(code(NZ, DETAILS, IN_FORCE, Direction.IMPORT, Instant.parse("2026-10-01T00:00:00Z")))
                .isEqualTo("NOT_YET_CERTIFIED");
    }

    @Test
    void a_revoked_operator_is_unrecognised_from_then_on_and_recognised_before() {
        AeoAuthorisation revoked = Operators.certifiedBySingapore()
                .changed(new AeoChange(
                        AeoStatus.REVOKED, OffsetDateTime.parse("2026-11-10T00:00:00Z"), Optional.empty()));

        assertThat(Recognition.of(revoked, DETAILS, NZ.mspId(), IN_FORCE, Direction.IMPORT, NOW)
                        .finding()
                        .reason()
                        .code())
                .isEqualTo("REVOKED");
        assertThat(Recognition.of(revoked, DETAILS, NZ.mspId(), IN_FORCE, Direction.IMPORT, NOW.minusMillis(1))
                        .finding()
                        .holds())
                .isTrue();
    }

    private static AeoDetails with(Tier tier, List<AeoRole> roles) {
        return new AeoDetails(
                DETAILS.code(),
                DETAILS.tin(),
                DETAILS.legalName(),
                DETAILS.localName(),
                DETAILS.programme(),
                tier,
                roles);
    }

    @Test
    void an_arrangement_is_put_together_from_what_each_party_signed_and_falls_apart_when_one_withdraws() {
        MspId sg = SG.mspId();
        MspId nz = NZ.mspId();

        Optional<MutualRecognitionArrangement> text = Optional.of(Operators.singaporeAndNewZealand());
        SignedArrangement both = SignedArrangement.together(List.of(
                        new SignedText(nz, text),
                        new SignedText(Members.cnCustoms().mspId(), Optional.empty()),
                        new SignedText(sg, text)))
                .getFirst();

        assertThat(both).isEqualTo(Operators.signedBy(SG).with(nz));
        assertThat(both.binds()).isTrue();
        assertThat(both.without(sg)).isEqualTo(Operators.signedBy(NZ));
    }

    private static String code(
            Member by, AeoDetails details, List<SignedArrangement> arrangements, Direction direction, Instant time) {
        return ask(by, details, arrangements, direction, time)
                .finding()
                .reason()
                .code();
    }

    private static Recognition ask(
            Member by, AeoDetails details, List<SignedArrangement> arrangements, Direction direction, Instant time) {
        return Recognition.of(Operators.certifiedBySingapore(), details, by.mspId(), arrangements, direction, time);
    }
}
