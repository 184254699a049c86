package org.portolan.records.enrolment;

import static org.portolan.records.reason.Reasons.unless;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.Reasons;

/** Who may open and withdraw an enrolment; a proof is compared with what is recorded when the container is asked for. */
public final class EnrolmentRules {
    private static final Set<Role> ENROLLING = Set.of(Role.TRADER, Role.OFFICER);

    private EnrolmentRules() {}

    /** Whether a trader, or an officer on a trader's behalf, may open it at the administration. */
    public static Optional<Reason> mayOpen(
            Member caller,
            Role role,
            TrackingEnrolment enrolment,
            ConfidentialPart<EnrolmentDetails> confidential,
            Function<MspId, Optional<Member>> members) {
        return Reasons.firstOf(
                () -> atOwnAdministration(caller, role, enrolment),
                () -> unless(
                        enrolment.status() == EnrolmentStatus.ACTIVE,
                        "status",
                        "STATUS",
                        "must be ACTIVE in a new enrolment"),
                () -> unless(
                        enrolment.payloadHash().equals(confidential.digest()),
                        "payloadHash",
                        "PAYLOAD_HASH",
                        "must be the digest of the salt and the canonical confidential part"),
                () -> unless(
                        confidential.content().sharedWith().stream()
                                .allMatch(other -> members.apply(other).isPresent()),
                        "sharedWith",
                        "NOT_A_MEMBER",
                        "must be members of the network"));
    }

    /** Whether it may be withdrawn. */
    public static Optional<Reason> mayWithdraw(Member caller, Role role, TrackingEnrolment enrolment) {
        return Reasons.firstOf(
                () -> atOwnAdministration(caller, role, enrolment),
                () -> unless(
                        enrolment.status() == EnrolmentStatus.ACTIVE,
                        "",
                        "STATUS",
                        "The enrolment has already been withdrawn."));
    }

    private static Optional<Reason> atOwnAdministration(Member caller, Role role, TrackingEnrolment enrolment) {
        return Reasons.firstOf(
                () -> unless(
                        ENROLLING.contains(role) && caller.customsOf().isPresent(),
                        "",
                        "ROLE",
                        "Only a trader or an officer of a customs administration may do this."),
                () -> unless(
                        caller.mspId().equals(enrolment.administration()),
                        "administration",
                        "NOT_THE_ADMINISTRATION",
                        "must be the member that signs the transaction"));
    }
}
