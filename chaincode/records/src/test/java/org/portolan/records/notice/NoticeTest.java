package org.portolan.records.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Salt;
import org.portolan.records.fixture.Members;
import org.portolan.records.fixture.Shipments;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.place.UnLocode;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;

class NoticeTest {
    private static final Instant NOW = Instant.parse("2026-11-20T00:00:00Z");
    private static final ConfidentialPart<NoticeDetails> PART = ConfidentialPart.of(
            new NoticeDetails(
                    "Fumigated containers",
                    "Open only after 24 hours.",
                    List.of(Shipments.CONTAINER),
                    List.of(new UnLocode("SGSIN"))),
            NoticeDetails.SHAPE,
            Salt.ofHex("77".repeat(32)));
    private static final Notice NOTICE = notice(List.of(Members.cnCustoms().mspId()), "2026-12-20T00:00:00Z");

    @Test
    void a_member_tells_other_members_in_its_own_name() {
        assertThat(send(Members.sgCustoms(), Role.OFFICER, NOTICE)).isEmpty();
        assertThat(send(Members.sgCustoms(), Role.AUDITOR, NOTICE)).containsExactly(ReasonCode.ROLE);
        assertThat(send(Members.nzCustoms(), Role.OFFICER, NOTICE)).containsExactly(ReasonCode.NOT_THE_SENDER);
    }

    @Test
    void all_that_is_wrong_with_a_new_notice_is_told_at_once() {
        Notice past =
                notice(List.of(new MspId("NobodyMSP")), "2026-11-20T00:00:00Z").withdrawn();

        assertThat(send(Members.sgCustoms(), Role.RISK_OFFICER, past))
                .containsExactly(ReasonCode.STATUS, ReasonCode.NOT_A_MEMBER, ReasonCode.EXPIRED);
    }

    @Test
    void a_notice_is_bound_to_what_it_says() {
        ConfidentialPart<NoticeDetails> another =
                ConfidentialPart.of(PART.content(), NoticeDetails.SHAPE, Salt.ofHex("78".repeat(32)));

        assertThat(codes(NoticeRules.maySend(Members.sgCustoms(), Role.OFFICER, NOTICE, another, Members::byId, NOW)))
                .containsExactly(ReasonCode.PAYLOAD_HASH);
    }

    @Test
    void an_addressed_member_acknowledges_once_what_stands() {
        Member port = Members.sgsinPort();
        Member addressed = Members.cnCustoms();
        Optional<Acknowledgement> said =
                Optional.of(new Acknowledgement(addressed.mspId(), OffsetDateTime.parse("2026-11-19T00:00:00Z")));

        assertThat(acknowledge(addressed, Role.OFFICER, NOTICE, Optional.empty()))
                .isEmpty();
        assertThat(acknowledge(addressed, Role.TRADER, NOTICE, Optional.empty()))
                .containsExactly(ReasonCode.ROLE);
        assertThat(acknowledge(port, Role.OPERATOR, NOTICE, Optional.empty()))
                .containsExactly(ReasonCode.NOT_ADDRESSED);
        assertThat(acknowledge(addressed, Role.OFFICER, NOTICE, said)).containsExactly(ReasonCode.ALREADY_STATED);
        assertThat(acknowledge(addressed, Role.OFFICER, NOTICE.withdrawn(), Optional.empty()))
                .containsExactly(ReasonCode.STATUS);
        assertThat(codes(NoticeRules.mayAcknowledge(
                        addressed, Role.OFFICER, NOTICE, Optional.empty(), Instant.parse("2026-12-20T00:00:00Z"))))
                .containsExactly(ReasonCode.EXPIRED);
    }

    @Test
    void only_the_sender_withdraws_and_only_once() {
        assertThat(withdraw(Members.sgCustoms(), NOTICE)).isEmpty();
        assertThat(withdraw(Members.cnCustoms(), NOTICE)).contains(ReasonCode.NOT_THE_SENDER);
        assertThat(withdraw(Members.sgCustoms(), NOTICE.withdrawn())).contains(ReasonCode.STATUS);
    }

    @Test
    void the_sender_and_the_addressed_members_hold_what_it_says_and_nothing_else_tells_it() {
        assertThat(Notice.KIND.holders(NOTICE, PART.content()))
                .containsExactly(
                        Members.sgCustoms().mspId(), Members.cnCustoms().mspId());
        assertThat(Notice.SHAPE.text(NOTICE) + NOTICE).doesNotContain("Fumigated", Shipments.CONTAINER.toString());
        assertThat(PART.content()).hasToString("a notice's confidential part");
    }

    @Test
    void a_notice_needs_others_and_a_time_that_ends_after_it_begins() {
        assertThatThrownBy(() -> notice(List.of(Members.sgCustoms().mspId()), "2026-12-20T00:00:00Z"))
                .hasMessageContaining("ADDRESSED_TO[addressedTo]");
        assertThatThrownBy(() -> notice(List.of(Members.cnCustoms().mspId()), "2026-11-01T00:00:00Z"))
                .hasMessageContaining("VALIDITY[validTo]");
    }

    private static Notice notice(List<MspId> addressed, String validTo) {
        return new Notice(
                new NoticeId("0f8fad5b-d9cb-469f-a165-70867728950e"),
                Members.sgCustoms().mspId(),
                addressed,
                Optional.of(OffsetDateTime.parse("2026-11-01T00:00:00Z")),
                OffsetDateTime.parse(validTo),
                NoticeStatus.SENT,
                PART.digest());
    }

    private static List<ReasonCode> send(Member caller, Role role, Notice notice) {
        return codes(NoticeRules.maySend(caller, role, notice, PART, Members::byId, NOW));
    }

    private static List<ReasonCode> acknowledge(
            Member caller, Role role, Notice notice, Optional<Acknowledgement> before) {
        return codes(NoticeRules.mayAcknowledge(caller, role, notice, before, NOW));
    }

    private static Optional<ReasonCode> withdraw(Member caller, Notice notice) {
        return NoticeRules.mayWithdraw(caller, Role.OFFICER, notice).map(NoticeTest::code);
    }

    private static List<ReasonCode> codes(List<Reason> reasons) {
        return reasons.stream().map(NoticeTest::code).toList();
    }

    private static ReasonCode code(Reason reason) {
        return ReasonCode.of(reason.code()).orElseThrow();
    }
}
