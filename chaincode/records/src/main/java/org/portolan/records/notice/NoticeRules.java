package org.portolan.records.notice;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may send, withdraw and acknowledge a notice, and when; every member may tell others something. */
public final class NoticeRules {
    /** Who speaks for a member in notices. */
    public static final Set<Role> SPEAKING = Set.of(Role.OFFICER, Role.RISK_OFFICER, Role.OPERATOR);

    /** Who of a member reads what it sends and what is addressed to it. */
    public static final Set<Role> READING = Set.of(Role.OFFICER, Role.RISK_OFFICER, Role.OPERATOR, Role.AUDITOR);

    private NoticeRules() {}

    /** Whether a member may tell this to the members that it is addressed to. */
    public static List<Reason> maySend(
            Member caller,
            Role role,
            Notice notice,
            ConfidentialPart<NoticeDetails> confidential,
            Function<MspId, Optional<Member>> members,
            Instant time) {
        return Reasons.behind(
                speaks(role),
                () -> Reasons.both(
                        tellable(caller, notice, members, time),
                        Reasons.allOf(unless(
                                notice.payloadHash().equals(confidential.digest()),
                                "payloadHash",
                                ReasonCode.PAYLOAD_HASH,
                                "must be the digest of the salt and the canonical confidential part"))));
    }

    /** What its public part alone says against a new notice, whatever it tells. */
    public static List<Reason> tellable(
            Member caller, Notice notice, Function<MspId, Optional<Member>> members, Instant time) {
        return Reasons.allOf(
                isSender(caller, notice),
                unless(
                        notice.status() == NoticeStatus.SENT,
                        "status",
                        ReasonCode.STATUS,
                        "must be SENT in a new notice"),
                unless(
                        notice.addressedTo().stream()
                                .allMatch(other -> members.apply(other).isPresent()),
                        "addressedTo",
                        ReasonCode.NOT_A_MEMBER,
                        "must be members of the network"),
                unless(!notice.isOver(time), "validTo", ReasonCode.EXPIRED, "must not lie in the past"));
    }

    /** Whether the sender may take it back. */
    public static Optional<Reason> mayWithdraw(Member caller, Role role, Notice notice) {
        return Reasons.firstOf(() -> speaks(role), () -> isSender(caller, notice), () -> stands(notice));
    }

    /** Whether an addressed member may say that it has read it, given what it has said before. */
    public static List<Reason> mayAcknowledge(
            Member caller, Role role, Notice notice, Optional<Acknowledgement> before, Instant time) {
        return Reasons.behind(
                Reasons.firstOf(
                        () -> speaks(role),
                        () -> unless(
                                notice.addressedTo().contains(caller.mspId()),
                                "",
                                ReasonCode.NOT_ADDRESSED,
                                "The notice is not addressed to this member.")),
                () -> Reasons.allOf(
                        stands(notice),
                        unless(
                                before.isEmpty(),
                                "",
                                ReasonCode.ALREADY_STATED,
                                "The member has already acknowledged the notice."),
                        unless(!notice.isOver(time), "", ReasonCode.EXPIRED, "The notice is no longer valid.")));
    }

    private static Optional<Reason> speaks(Role role) {
        return unless(
                SPEAKING.contains(role),
                "",
                ReasonCode.ROLE,
                "Only an officer, a risk officer or an operator may do this for a member.");
    }

    private static Optional<Reason> isSender(Member caller, Notice notice) {
        return caller.unlessItself(notice.sender(), "sender", ReasonCode.NOT_THE_SENDER);
    }

    private static Optional<Reason> stands(Notice notice) {
        return unless(notice.status() == NoticeStatus.SENT, "", ReasonCode.STATUS, "The notice has been withdrawn.");
    }
}
