package org.portolan.records.container.conflict.statement;

import static org.portolan.records.reason.Reasons.unless;

import java.util.List;
import java.util.Optional;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may say something to a conflict: the gateway refuses early by this rule, the contract bindingly by the same. */
public final class StatementRules {
    private StatementRules() {}

    /** An officer of customs or an operator of a port, of a member that wrote one of the events. */
    public static List<Reason> mayState(Member member, Role role, List<MspId> writers) {
        boolean speaks = role == Role.OFFICER && member.customsOf().isPresent()
                || role == Role.OPERATOR && member.isPortOperator();
        return Reasons.allOf(
                unless(
                        speaks,
                        "",
                        ReasonCode.ROLE,
                        "Only an officer of customs or an operator of a port may state something."),
                isWriter(member.mspId(), writers));
    }

    /** Whether the member wrote one of the events. */
    public static Optional<Reason> isWriter(MspId member, List<MspId> writers) {
        return unless(
                writers.contains(member),
                "",
                ReasonCode.NOT_A_WRITER,
                "Only the writers of its events may say something to a conflict.");
    }
}
