package org.portolan.records.enrolment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.container.ContainerNumber;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Certificates;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.trade.TraderIdentification;

class EnrolmentTest {
    private static final InterestProof BILL =
            InterestProof.of(Shipments.CONTAINER, ProofType.BILL_OF_LADING, Shipments.BILL_OF_LADING);
    private static final EnrolmentDetails DETAILS = new EnrolmentDetails(
            new TraderIdentification("NZ9429041234567"),
            BILL,
            List.of(Members.sgCustoms().mspId()));
    private static final ConfidentialPart<EnrolmentDetails> PART =
            ConfidentialPart.of(DETAILS, EnrolmentJson::json, Salt.ofHex("77".repeat(32)));
    private static final TrackingEnrolment ENROLMENT = new TrackingEnrolment(
            new EnrolmentId("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Members.nzCustoms().mspId(),
            EnrolmentStatus.ACTIVE,
            PART.digest());

    @Test
    void a_bill_of_lading_proves_an_interest_in_its_own_container() {
        assertThat(Shipments.importAtTianjin()).allMatch(BILL::isProvenBy);
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.BILL_OF_LADING, "PTLN26110043")
                        .isProvenBy(Shipments.importAtTianjin().getFirst()))
                .isFalse();
        assertThat(InterestProof.of(
                                new ContainerNumber("TGHU1234567"), ProofType.BILL_OF_LADING, Shipments.BILL_OF_LADING)
                        .isProvenBy(Shipments.importAtTianjin().getFirst()))
                .isFalse();
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.DECLARATION, Shipments.BILL_OF_LADING)
                        .isProvenBy(Shipments.importAtTianjin().getFirst()))
                .isFalse();
    }

    @Test
    void a_party_of_a_certificate_has_an_interest_in_its_containers() {
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.PARTY_TIN, "CN3501960001")
                        .isProvenBy(Certificates.tea()))
                .isTrue();
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.PARTY_TIN, "CN3501960002")
                        .isProvenBy(Certificates.tea()))
                .isFalse();
        assertThat(BILL.isProvenBy(Certificates.tea())).isTrue();
    }

    @Test
    void a_trader_or_an_officer_opens_it_at_the_own_administration() {
        assertThat(open(Members.nzCustoms(), Role.TRADER, ENROLMENT)).isEmpty();
        assertThat(open(Members.nzCustoms(), Role.OFFICER, ENROLMENT)).isEmpty();
        assertThat(open(Members.nzCustoms(), Role.AUDITOR, ENROLMENT)).contains("ROLE");
        assertThat(open(Members.sgCustoms(), Role.TRADER, ENROLMENT)).contains("NOT_THE_ADMINISTRATION");
        assertThat(open(Members.sgsinPort(), Role.OFFICER, ENROLMENT)).contains("ROLE");
        assertThat(open(Members.nzCustoms(), Role.TRADER, ENROLMENT.withdrawn()))
                .contains("STATUS");
        assertThat(EnrolmentRules.mayOpen(Members.nzCustoms(), Role.TRADER, ENROLMENT, PART, id -> Optional.empty())
                        .map(Reason::code))
                .contains("NOT_A_MEMBER");
    }

    @Test
    void it_is_withdrawn_once() {
        assertThat(EnrolmentRules.mayWithdraw(Members.nzCustoms(), Role.TRADER, ENROLMENT))
                .isEmpty();
        assertThat(EnrolmentRules.mayWithdraw(Members.nzCustoms(), Role.TRADER, ENROLMENT.withdrawn()))
                .map(Reason::code)
                .contains("STATUS");
    }

    @Test
    void both_parts_survive_their_json() {
        assertThat(EnrolmentJson.read(EnrolmentJson.write(ENROLMENT))).isEqualTo(ENROLMENT);
        assertThat(EnrolmentJson.readPart(PART.write()).content()).isEqualTo(DETAILS);
    }

    private static Optional<String> open(Member caller, Role role, TrackingEnrolment enrolment) {
        return EnrolmentRules.mayOpen(caller, role, enrolment, PART, Members::byId)
                .map(Reason::code);
    }
}
