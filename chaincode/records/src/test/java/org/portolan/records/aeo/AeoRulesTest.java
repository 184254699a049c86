package org.portolan.records.aeo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.portolan.records.aeo.arrangement.ArrangementRules;
import org.portolan.records.aeo.arrangement.ArrangementState;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Operators;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;

class AeoRulesTest {
    private static final AeoAuthorisation CERTIFIED = Operators.certifiedBySingapore();
    private static final Member SG = Members.sgCustoms();
    private static final Member NZ = Members.nzCustoms();
    private static final Instant NOW = Instant.parse("2026-11-10T00:00:00Z");
    private static final List<SignedArrangement> IN_FORCE = List.of(Operators.signedBy(SG, NZ));

    @Test
    void the_aeo_office_grants_in_its_own_name() {
        assertThat(grant(SG, Role.AEO_OFFICER, IN_FORCE)).isEmpty();
        assertThat(grant(Members.cnCustoms(), Role.AEO_OFFICER, IN_FORCE)).contains("NOT_THE_ISSUER");
        assertThat(grant(Members.sgsinPort(), Role.AEO_OFFICER, IN_FORCE)).contains("ROLE");
    }

    @ParameterizedTest
    @EnumSource(value = Role.class, mode = EnumSource.Mode.EXCLUDE, names = "AEO_OFFICER")
    void nobody_but_an_aeo_officer_grants(Role role) {
        assertThat(grant(SG, role, IN_FORCE)).contains("ROLE");
    }

    @Test
    void shares_only_under_an_arrangement_in_force() {
        assertThat(grant(SG, Role.AEO_OFFICER, List.of())).contains("NO_ARRANGEMENT");
        assertThat(grant(SG, Role.AEO_OFFICER, List.of(Operators.signedBy(SG)))).contains("NO_ARRANGEMENT");
    }

    @Test
    void the_public_part_binds_the_confidential_one() {
        ConfidentialPart<AeoDetails> otherSalt =
                ConfidentialPart.of(Operators.singaporeForwarder(), AeoDetails.SHAPE, Salt.ofHex("00".repeat(32)));

        assertThat(AeoRules.binds(SG, CERTIFIED, Operators.confidentialForwarder()))
                .isEmpty();
        assertThat(AeoRules.binds(SG, CERTIFIED, otherSalt)).map(Reason::code).contains("PAYLOAD_HASH");
        assertThat(AeoRules.binds(Members.cnCustoms(), CERTIFIED, Operators.confidentialForwarder()))
                .map(Reason::code)
                .contains("FOREIGN_OPERATOR");
    }

    @Test
    void no_administration_changes_the_status_that_another_gave() {
        assertThat(change(NZ, CERTIFIED, AeoStatus.SUSPENDED, NOW)).contains("NOT_THE_ISSUER");
    }

    @Test
    void a_status_changes_along_its_life_cycle() {
        AeoAuthorisation suspended = CERTIFIED.changed(to(AeoStatus.SUSPENDED, NOW));
        AeoAuthorisation revoked = suspended.changed(to(AeoStatus.REVOKED, NOW));

        assertThat(change(SG, CERTIFIED, AeoStatus.SUSPENDED, NOW)).isEmpty();
        assertThat(change(SG, CERTIFIED, AeoStatus.REVOKED, NOW)).isEmpty();
        assertThat(change(SG, CERTIFIED, AeoStatus.CERTIFIED, NOW)).contains("STATUS");
        assertThat(change(SG, suspended, AeoStatus.CERTIFIED, NOW)).isEmpty();
        assertThat(change(SG, suspended, AeoStatus.REVOKED, NOW)).isEmpty();
        assertThat(change(SG, suspended, AeoStatus.SUSPENDED, NOW)).contains("STATUS");
        assertThat(change(SG, revoked, AeoStatus.CERTIFIED, NOW)).contains("STATUS");
        assertThat(change(SG, revoked, AeoStatus.SUSPENDED, NOW)).contains("STATUS");
    }

    @Test
    void the_past_is_not_changed() {
        assertThat(change(SG, CERTIFIED, AeoStatus.SUSPENDED, NOW.minusSeconds(301)))
                .contains("PAST_TIME");
        assertThat(change(SG, CERTIFIED, AeoStatus.SUSPENDED, NOW.minusSeconds(300)))
                .isEmpty();
        assertThat(change(SG, CERTIFIED, AeoStatus.SUSPENDED, NOW.plusSeconds(86_400)))
                .isEmpty();
    }

    @Test
    void tells_all_that_keeps_a_record_from_being_made_or_changed() {
        ConfidentialPart<AeoDetails> otherSalt =
                ConfidentialPart.of(Operators.singaporeForwarder(), AeoDetails.SHAPE, Salt.ofHex("00".repeat(32)));

        assertThat(grant(NZ, Role.AEO_OFFICER, List.of())).containsExactly("NOT_THE_ISSUER", "NO_ARRANGEMENT");
        assertThat(AeoRules.binds(NZ, CERTIFIED, otherSalt))
                .map(Reason::code)
                .containsExactly("PAYLOAD_HASH", "RECORD_ID", "FOREIGN_OPERATOR");
        assertThat(change(SG, CERTIFIED, AeoStatus.CERTIFIED, NOW.minusSeconds(301)))
                .containsExactly("PAST_TIME", "STATUS");
        assertThat(change(SG, CERTIFIED, AeoStatus.SUSPENDED, Instant.parse("2020-01-01T00:00:00Z")))
                .containsExactly("PAST_TIME");
    }

    @Test
    void an_arrangement_is_in_force_when_all_parties_have_signed_and_its_day_has_come() {
        assertThat(Operators.signedBy(SG).stateAt(NOW)).isEqualTo(ArrangementState.SIGNED);
        assertThat(Operators.signedBy(SG, NZ).stateAt(NOW)).isEqualTo(ArrangementState.IN_FORCE);
        assertThat(Operators.signedBy(SG, NZ).stateAt(Instant.parse("2026-05-31T23:59:59Z")))
                .isEqualTo(ArrangementState.SIGNED);
    }

    @Test
    void an_arrangement_that_nobody_signs_any_more_is_withdrawn() {
        assertThat(Operators.signedBy().stateAt(NOW)).isEqualTo(ArrangementState.WITHDRAWN);
    }

    @Test
    void a_party_signs_one_text_under_a_name() {
        var text = Operators.singaporeAndNewZealand();

        assertThat(ArrangementRules.maySign(SG, Role.AEO_OFFICER, text, Optional.of(text), Members::byId))
                .isEmpty();
        assertThat(ArrangementRules.maySign(
                        Members.cnCustoms(), Role.AEO_OFFICER, text, Optional.empty(), Members::byId))
                .map(Reason::code)
                .contains("NOT_A_PARTY");
        assertThat(ArrangementRules.maySign(SG, Role.OFFICER, text, Optional.empty(), Members::byId))
                .map(Reason::code)
                .contains("ROLE");
        assertThat(ArrangementRules.maySign(SG, Role.AEO_OFFICER, text, Optional.empty(), id -> Optional.empty()))
                .map(Reason::code)
                .contains("NOT_A_CUSTOMS_ADMINISTRATION");
    }

    private static List<String> grant(Member caller, Role role, List<SignedArrangement> arrangements) {
        return AeoRules.mayGrant(caller, role, CERTIFIED, arrangements, NOW).stream()
                .map(Reason::code)
                .toList();
    }

    private static List<String> change(Member caller, AeoAuthorisation authorisation, AeoStatus status, Instant from) {
        return AeoRules.mayChange(caller, Role.AEO_OFFICER, authorisation, to(status, from), NOW).stream()
                .map(Reason::code)
                .toList();
    }

    private static AeoChange to(AeoStatus status, Instant from) {
        return new AeoChange(status, OffsetDateTime.parse(from.toString()), Optional.empty());
    }
}
