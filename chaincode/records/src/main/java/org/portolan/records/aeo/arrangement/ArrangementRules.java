package org.portolan.records.aeo.arrangement;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may sign an arrangement, and who may take a signature back. */
public final class ArrangementRules {
    private ArrangementRules() {}

    /** Whether a member's officer may sign this text, given the text that the member signed before under the same name. */
    public static List<Reason> maySign(
            Member caller,
            Role role,
            MutualRecognitionArrangement text,
            Optional<MutualRecognitionArrangement> before,
            Function<MspId, Optional<Member>> members) {
        return Reasons.behind(
                unless(role == Role.AEO_OFFICER, "", ReasonCode.ROLE, "Only an AEO officer may sign an arrangement."),
                () -> Reasons.allOf(
                        caller.unlessAmong(text.parties(), "parties", ReasonCode.NOT_A_PARTY),
                        Member.unlessAllCustoms(text.parties(), "parties", members),
                        unless(
                                before.map(text::equals).orElse(true),
                                "arrangementId",
                                ReasonCode.ALREADY_SIGNED,
                                "names an arrangement that the member has signed with another text; it is withdrawn first")));
    }

    /** Whether a member's officer may take back what the member signed: only as long as it binds nobody. */
    public static Optional<Reason> mayWithdraw(Member caller, Role role, Optional<SignedArrangement> signed) {
        return Reasons.firstOf(
                () -> unless(
                        role == Role.AEO_OFFICER,
                        "",
                        ReasonCode.ROLE,
                        "Only an AEO officer may withdraw from an arrangement."),
                () -> unless(
                        signed.filter(text -> text.signedBy().contains(caller.mspId()))
                                .isPresent(),
                        "arrangementId",
                        ReasonCode.NOT_SIGNED,
                        "must name an arrangement that the member has signed and not withdrawn"),
                () -> unless(
                        signed.filter(SignedArrangement::binds).isEmpty(),
                        "arrangementId",
                        ReasonCode.BINDING,
                        "names an arrangement that all its parties have signed; it ends with its inForceUntil only"));
    }
}
