package org.portolan.records.enrolment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    private static final TraderIdentification TRADER = new TraderIdentification("CN3501960001");
    private static final TraderIdentification ANOTHER = new TraderIdentification("CN3501960002");
    private static final InterestProof BILL =
            InterestProof.of(Shipments.CONTAINER, ProofType.BILL_OF_LADING, Shipments.BILL_OF_LADING, TRADER);
    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");
    private static final Validity UNTIL_NOON =
            new Validity(Optional.empty(), Optional.of(NOON.atOffset(ZoneOffset.UTC)));
    private static final EnrolmentDetails DETAILS = new EnrolmentDetails(
            TRADER, BILL, UNTIL_NOON, List.of(Members.sgCustoms().mspId()));
    private static final ConfidentialPart<EnrolmentDetails> PART = part(DETAILS, "77");
    private static final TrackingEnrolment ENROLMENT = new TrackingEnrolment(
            new EnrolmentId("0f8fad5b-d9cb-469f-a165-70867728950e"),
            Members.nzCustoms().mspId(),
            EnrolmentStatus.ACTIVE,
            PART.digest());

    @Test
    void a_bill_of_lading_proves_an_interest_in_its_own_container() {
        assertThat(Shipments.importAtTianjin()).allMatch(DETAILS::isProvenBy);
        assertThat(proves(Shipments.CONTAINER, ProofType.BILL_OF_LADING, "PTLN26110043"))
                .isFalse();
        assertThat(proves(new ContainerNumber("TGHU1234567"), ProofType.BILL_OF_LADING, Shipments.BILL_OF_LADING))
                .isFalse();
        assertThat(proves(Shipments.CONTAINER, ProofType.DECLARATION, Shipments.BILL_OF_LADING))
                .isFalse();
    }

    @Test
    void several_traders_may_show_the_same_bill_of_lading() {
        var second = InterestProof.of(Shipments.CONTAINER, ProofType.BILL_OF_LADING, Shipments.BILL_OF_LADING, ANOTHER);

        assertThat(second.isProvenBy(Shipments.importAtTianjin().getFirst(), ANOTHER))
                .isTrue();
    }

    @Test
    void a_proof_that_another_trader_copied_proves_nothing() {
        assertThat(BILL.isProvenBy(Shipments.importAtTianjin().getFirst(), ANOTHER))
                .isFalse();
        assertThat(BILL.isProvenBy(Certificates.tea(), ANOTHER)).isFalse();
    }

    @Test
    void a_proof_without_its_holder_counts_only_in_enrolments_that_were_there_before() {
        var old = new InterestProof(BILL.containerNumber(), BILL.type(), BILL.hash(), Optional.empty());
        var part = part(new EnrolmentDetails(TRADER, old, Validity.UNBOUNDED, List.of()), "77");

        assertThat(old.isProvenBy(Shipments.importAtTianjin().getFirst(), TRADER))
                .isTrue();
        assertThat(EnrolmentRules.mayOpen(
                        Members.nzCustoms(), Role.GATEWAY, ENROLMENT.with(part.digest()), part, Members::byId))
                .map(Reason::field)
                .contains("holderHash");
    }

    @Test
    void a_party_of_a_certificate_has_an_interest_in_its_containers() {
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.PARTY_TIN, TRADER.number(), TRADER)
                        .isProvenBy(Certificates.tea(), TRADER))
                .isTrue();
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.PARTY_TIN, ANOTHER.number(), ANOTHER)
                        .isProvenBy(Certificates.tea(), ANOTHER))
                .isFalse();
        assertThat(InterestProof.of(Shipments.CONTAINER, ProofType.PARTY_TIN, TRADER.number(), ANOTHER)
                        .isProvenBy(Certificates.tea(), ANOTHER))
                .isFalse();
        assertThat(DETAILS.isProvenBy(Certificates.tea())).isTrue();
    }

    @Test
    void a_trader_or_an_officer_opens_it_at_the_own_administration() {
        assertThat(open(Members.nzCustoms(), Role.GATEWAY, ENROLMENT)).isEmpty();
        assertThat(open(Members.nzCustoms(), Role.OFFICER, ENROLMENT)).isEmpty();
        assertThat(open(Members.nzCustoms(), Role.GATEWAY, ENROLMENT.in(EnrolmentStatus.REQUESTED)))
                .isEmpty();
        assertThat(open(Members.nzCustoms(), Role.AUDITOR, ENROLMENT)).contains("ROLE");
        assertThat(open(Members.sgCustoms(), Role.GATEWAY, ENROLMENT)).contains("NOT_THE_ADMINISTRATION");
        assertThat(open(Members.sgsinPort(), Role.OFFICER, ENROLMENT)).contains("ROLE");
        assertThat(open(Members.nzCustoms(), Role.GATEWAY, ENROLMENT.in(EnrolmentStatus.WITHDRAWN)))
                .contains("STATUS");
        assertThat(EnrolmentRules.mayOpen(Members.nzCustoms(), Role.GATEWAY, ENROLMENT, PART, id -> Optional.empty()))
                .map(Reason::code)
                .contains("NOT_A_MEMBER");
    }

    @Test
    void tells_all_that_keeps_it_from_being_opened() {
        var old = new InterestProof(BILL.containerNumber(), BILL.type(), BILL.hash(), Optional.empty());
        var part = part(
                new EnrolmentDetails(
                        TRADER, old, Validity.UNBOUNDED, PART.content().sharedWith()),
                "77");

        assertThat(EnrolmentRules.mayOpen(
                        Members.nzCustoms(),
                        Role.GATEWAY,
                        ENROLMENT.in(EnrolmentStatus.WITHDRAWN),
                        part,
                        id -> Optional.empty()))
                .map(Reason::field)
                .containsExactly("status", "payloadHash", "holderHash", "sharedWith");
    }

    @ParameterizedTest
    @CsvSource({
        "REQUESTED, ACTIVE",
        "ACTIVE, PAUSED",
        "PAUSED, ACTIVE",
        "REQUESTED, WITHDRAWN",
        "ACTIVE, WITHDRAWN",
        "PAUSED, WITHDRAWN",
        "REQUESTED, EXPIRED",
        "ACTIVE, EXPIRED",
        "PAUSED, EXPIRED"
    })
    void these_states_follow_each_other(EnrolmentStatus now, EnrolmentStatus next) {
        assertThat(becoming(now, next)).isEmpty();
    }

    @Test
    void no_other_state_follows_another() {
        long allowed = Stream.of(EnrolmentStatus.values())
                .flatMap(now -> Stream.of(EnrolmentStatus.values())
                        .filter(next -> becoming(now, next).isEmpty()))
                .count();

        assertThat(allowed).isEqualTo(9);
        assertThat(becoming(EnrolmentStatus.WITHDRAWN, EnrolmentStatus.ACTIVE)).contains("STATUS");
        assertThat(EnrolmentRules.mayBecome(Members.nzCustoms(), Role.AUDITOR, ENROLMENT, EnrolmentStatus.PAUSED)
                        .map(Reason::code))
                .contains("ROLE");
    }

    @Test
    void an_officer_declares_it_expired_and_a_trader_once_its_validity_is_over() {
        assertThat(expire(Role.OFFICER, NOON.minusMillis(1))).isEmpty();
        assertThat(expire(Role.GATEWAY, NOON.minusMillis(1))).contains("NOT_OVER");
        assertThat(expire(Role.GATEWAY, NOON)).isEmpty();
    }

    @Test
    void validity_is_over_at_its_last_instant() {
        var begin = NOON.minusSeconds(60);
        var minute = new Validity(Optional.of(begin.atOffset(ZoneOffset.UTC)), UNTIL_NOON.to());

        assertThat(minute.isOver(NOON.minusMillis(1))).isFalse();
        assertThat(minute.isOver(NOON)).isTrue();
        assertThat(Validity.UNBOUNDED.isOver(Instant.MAX)).isFalse();
        assertThatThrownBy(() -> new Validity(minute.to(), minute.from())).hasMessageContaining("validTo");
    }

    @Test
    void sharing_changes_who_knows_and_nothing_else() {
        var wider = part(DETAILS.sharedWith(List.of(Members.cnCustoms().mspId())), "78");
        var another = part(
                new EnrolmentDetails(
                        ANOTHER, BILL, UNTIL_NOON, List.of(Members.cnCustoms().mspId())),
                "78");

        assertThat(share(ENROLMENT, new Resharing(PART, wider))).isEmpty();
        assertThat(share(ENROLMENT, new Resharing(PART, another))).contains("MORE_THAN_SHARING");
        assertThat(share(ENROLMENT, new Resharing(wider, PART))).contains("PAYLOAD_HASH");
        assertThat(share(ENROLMENT.in(EnrolmentStatus.EXPIRED), new Resharing(PART, wider)))
                .contains("STATUS");
    }

    @Test
    void both_parts_survive_their_json() {
        assertThat(TrackingEnrolment.SHAPE.readStored(TrackingEnrolment.SHAPE.write(ENROLMENT)))
                .isEqualTo(ENROLMENT);
        assertThat(ConfidentialPart.read(PART.write(), EnrolmentDetails.SHAPE).content())
                .isEqualTo(DETAILS);
    }

    @Test
    void the_confidential_part_of_the_first_release_keeps_its_bytes() {
        var old = """
                {"confidential":{"containerNumber":"CSQU3054383","proofHash":"%s","proofType":"BILL_OF_LADING",\
                "sharedWith":["SGCustomsMSP"],"traderTin":"CN3501960001"},"salt":"%s"}""".formatted("ab".repeat(32), "77".repeat(32)).getBytes(StandardCharsets.UTF_8);

        var read = ConfidentialPart.read(old, EnrolmentDetails.SHAPE);

        assertThat(read.write()).isEqualTo(old);
        assertThat(read.content().validity()).isEqualTo(Validity.UNBOUNDED);
        assertThat(read.content().proof().holderHash()).isEmpty();
    }

    private static boolean proves(ContainerNumber container, ProofType type, String number) {
        return InterestProof.of(container, type, number, TRADER)
                .isProvenBy(Shipments.importAtTianjin().getFirst(), TRADER);
    }

    private static List<String> open(Member caller, Role role, TrackingEnrolment enrolment) {
        return EnrolmentRules.mayOpen(caller, role, enrolment, PART, Members::byId).stream()
                .map(Reason::code)
                .toList();
    }

    private static Optional<String> becoming(EnrolmentStatus now, EnrolmentStatus next) {
        return EnrolmentRules.mayBecome(Members.nzCustoms(), Role.GATEWAY, ENROLMENT.in(now), next)
                .map(Reason::code);
    }

    private static Optional<String> expire(Role role, Instant time) {
        return EnrolmentRules.mayExpire(Members.nzCustoms(), role, ENROLMENT, UNTIL_NOON, time)
                .map(Reason::code);
    }

    private static List<String> share(TrackingEnrolment enrolment, Resharing resharing) {
        return EnrolmentRules.mayShare(Members.nzCustoms(), Role.GATEWAY, enrolment, resharing, Members::byId).stream()
                .map(Reason::code)
                .toList();
    }

    private static ConfidentialPart<EnrolmentDetails> part(EnrolmentDetails details, String salt) {
        return ConfidentialPart.of(details, EnrolmentDetails.SHAPE, Salt.ofHex(salt.repeat(32)));
    }
}
