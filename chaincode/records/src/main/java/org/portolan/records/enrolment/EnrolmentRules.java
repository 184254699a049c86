package org.portolan.records.enrolment;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.digest.Digest;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/**
 * Who may open, change and end an enrolment; a proof is compared with what is recorded wherever it is relied on. Which
 * trader asks is known to its administration's gateway alone, so no trader's own certificate may do any of this.
 */
public final class EnrolmentRules {
    /** Who opens, changes and ends enrolments; the gateway does it for its traders. */
    public static final Set<Role> ENROLLING = Set.of(Role.GATEWAY, Role.OFFICER);
    /** Who of an administration reads those that were opened with it. */
    public static final Set<Role> READING = Set.of(Role.OFFICER, Role.AUDITOR);

    private static final Set<EnrolmentStatus> FIRST = Set.of(EnrolmentStatus.REQUESTED, EnrolmentStatus.ACTIVE);

    private EnrolmentRules() {}

    /** Whether the gateway, for a trader, or an officer on a trader's behalf may open it at the administration. */
    public static List<Reason> mayOpen(
            Member caller,
            Role role,
            TrackingEnrolment enrolment,
            ConfidentialPart<EnrolmentDetails> confidential,
            Function<MspId, Optional<Member>> members) {
        EnrolmentDetails details = confidential.content();
        return Reasons.behind(
                atOwnAdministration(caller, role, enrolment),
                () -> Reasons.allOf(
                        unless(
                                FIRST.contains(enrolment.status()),
                                "status",
                                ReasonCode.STATUS,
                                "must be ACTIVE or REQUESTED in a new enrolment"),
                        bound(enrolment.payloadHash(), confidential, "payloadHash"),
                        unless(
                                details.proof().holderHash().isPresent(),
                                "holderHash",
                                ReasonCode.MISSING_FIELD,
                                "is mandatory in a new enrolment: a proof holds for its trader alone"),
                        known(details, members)));
    }

    /** Whether it may pass into another state by its trader's will, or an officer's on the trader's behalf. */
    public static Optional<Reason> mayBecome(
            Member caller, Role role, TrackingEnrolment enrolment, EnrolmentStatus next) {
        return Reasons.firstOf(() -> atOwnAdministration(caller, role, enrolment), () -> follows(enrolment, next));
    }

    /** Whether it may be declared over: by an officer since the journey is closed, by anybody once its validity ended. */
    public static Optional<Reason> mayExpire(
            Member caller, Role role, TrackingEnrolment enrolment, Validity validity, Instant time) {
        return Reasons.firstOf(
                () -> mayBecome(caller, role, enrolment, EnrolmentStatus.EXPIRED),
                () -> unless(
                        role == Role.OFFICER || validity.isOver(time),
                        "",
                        ReasonCode.NOT_OVER,
                        "The enrolment is valid; its trader may withdraw it."));
    }

    /** Whether the administrations that know of it may be replaced by these; all else has to stay what it was. */
    public static List<Reason> mayShare(
            Member caller,
            Role role,
            TrackingEnrolment enrolment,
            Resharing resharing,
            Function<MspId, Optional<Member>> members) {
        EnrolmentDetails before = resharing.before().content();
        EnrolmentDetails after = resharing.after().content();
        return Reasons.behind(
                atOwnAdministration(caller, role, enrolment)
                        .or(() -> unless(
                                !enrolment.status().isOver(),
                                "",
                                ReasonCode.STATUS,
                                "The enrolment is " + enrolment.status() + ".")),
                () -> Reasons.allOf(
                        bound(enrolment.payloadHash(), resharing.before(), "former")
                                .or(() -> unless(
                                        before.sharedWith(after.sharedWith()).equals(after),
                                        "confidential",
                                        ReasonCode.MORE_THAN_SHARING,
                                        "may differ from what it was in sharedWith only")),
                        known(after, members)));
    }

    private static Optional<Reason> bound(Digest due, ConfidentialPart<EnrolmentDetails> part, String field) {
        return unless(
                due.equals(part.digest()),
                field,
                ReasonCode.PAYLOAD_HASH,
                "must be the digest of the salt and the canonical confidential part");
    }

    private static Optional<Reason> known(EnrolmentDetails details, Function<MspId, Optional<Member>> members) {
        return unless(
                details.sharedWith().stream()
                        .allMatch(other -> members.apply(other).isPresent()),
                "sharedWith",
                ReasonCode.NOT_A_MEMBER,
                "must be members of the network");
    }

    private static Optional<Reason> follows(TrackingEnrolment enrolment, EnrolmentStatus next) {
        return unless(
                next.before().contains(enrolment.status()),
                "",
                ReasonCode.STATUS,
                "The enrolment is " + enrolment.status() + " and cannot become " + next + ".");
    }

    private static Optional<Reason> atOwnAdministration(Member caller, Role role, TrackingEnrolment enrolment) {
        return Reasons.firstOf(
                () -> unless(
                        ENROLLING.contains(role) && caller.customsOf().isPresent(),
                        "",
                        ReasonCode.ROLE,
                        "Only the gateway, for its trader, or an officer of a customs administration may do this."),
                () -> caller.unlessItself(
                        enrolment.administration(), "administration", ReasonCode.NOT_THE_ADMINISTRATION));
    }
}
