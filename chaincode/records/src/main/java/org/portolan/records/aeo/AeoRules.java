package org.portolan.records.aeo;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.records.aeo.arrangement.ArrangementState;
import org.portolan.records.aeo.arrangement.SignedArrangement;
import org.portolan.records.aeo.code.AeoStatus;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may do what with an authorisation, and from when. */
public final class AeoRules {
    /** Who certifies for an administration, changes what it certified, and signs arrangements. */
    public static final Set<Role> CERTIFYING = Set.of(Role.AEO_OFFICER);
    /** Who of a member reads whom it, or a partner, certified. */
    public static final Set<Role> READING = Set.of(Role.AEO_OFFICER, Role.OFFICER, Role.RISK_OFFICER, Role.AUDITOR);
    /** How far a change may reach back: answers about the past must stay what they were. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private AeoRules() {}

    /** Whether a member's officer may certify an operator and share the record with those named in it. */
    public static List<Reason> mayGrant(
            Member caller,
            Role role,
            AeoAuthorisation authorisation,
            Collection<SignedArrangement> arrangements,
            Instant transactionTime) {
        return Reasons.behind(
                office(caller, role),
                () -> Reasons.allOf(
                        isIssuer(caller, authorisation),
                        unless(
                                authorisation.changes().isEmpty(),
                                "changes",
                                ReasonCode.CONTRADICTION,
                                "must not stand in a new record"),
                        unless(
                                authorisation.sharedWith().stream()
                                        .allMatch(partner -> inForceWith(
                                                authorisation.administration(),
                                                partner,
                                                arrangements,
                                                transactionTime)),
                                "sharedWith",
                                ReasonCode.NO_ARRANGEMENT,
                                "must be parties of an arrangement in force with the administration")));
    }

    /** Whether the public part fits the confidential one that it binds, and the operator is the caller's to certify. */
    public static List<Reason> binds(
            Member caller, AeoAuthorisation authorisation, ConfidentialPart<AeoDetails> confidential) {
        AeoCode code = confidential.content().code();
        return Reasons.allOf(
                unless(
                        authorisation.payloadHash().equals(confidential.digest()),
                        "payloadHash",
                        ReasonCode.PAYLOAD_HASH,
                        "must be the digest of the salt and the canonical confidential part"),
                unless(
                        authorisation.recordId().equals(code.recordId(confidential.salt())),
                        "recordId",
                        ReasonCode.RECORD_ID,
                        "must be the digest of the salt and the AEO code"),
                unless(
                        caller.customsOf().equals(Optional.of(code.country())),
                        "code",
                        ReasonCode.FOREIGN_OPERATOR,
                        "must begin with AEO and the administration's own country"));
    }

    /** Whether a member's officer may make the change: suspend, resume or revoke. */
    public static List<Reason> mayChange(
            Member caller, Role role, AeoAuthorisation authorisation, AeoChange change, Instant transactionTime) {
        Instant from = change.effectiveFrom().toInstant();
        boolean past = from.isBefore(transactionTime.minus(TOLERANCE));
        // What it was at a time that must not be named says nothing of whether it can change.
        Instant judged = past ? transactionTime : from;
        return Reasons.behind(
                office(caller, role).or(() -> isIssuer(caller, authorisation)),
                () -> Reasons.allOf(
                        unless(
                                !past,
                                "effectiveFrom",
                                ReasonCode.PAST_TIME,
                                "must not lie in the past, where partners have already relied on the status"),
                        unless(
                                authorisation
                                        .statusAt(judged)
                                        .filter(from(change.status())::contains)
                                        .isPresent(),
                                "",
                                ReasonCode.STATUS,
                                "The authorisation is not in a status from which it could become " + change.status()
                                        + ".")));
    }

    private static Set<AeoStatus> from(AeoStatus next) {
        return switch (next) {
            case SUSPENDED -> Set.of(AeoStatus.CERTIFIED);
            case CERTIFIED -> Set.of(AeoStatus.SUSPENDED);
            case REVOKED -> Set.of(AeoStatus.CERTIFIED, AeoStatus.SUSPENDED);
            case EXPIRED -> Set.of();
        };
    }

    private static Optional<Reason> office(Member caller, Role role) {
        return unless(
                CERTIFYING.contains(role) && caller.customsOf().isPresent(),
                "",
                ReasonCode.ROLE,
                "Only an AEO officer of customs may do this.");
    }

    private static Optional<Reason> isIssuer(Member caller, AeoAuthorisation authorisation) {
        return caller.unlessItself(authorisation.administration(), "administration", ReasonCode.NOT_THE_ISSUER);
    }

    private static boolean inForceWith(
            MspId administration, MspId partner, Collection<SignedArrangement> arrangements, Instant time) {
        return arrangements.stream()
                .filter(signed -> signed.arrangement().isBetween(administration, partner))
                .anyMatch(signed -> signed.stateAt(time) == ArrangementState.IN_FORCE);
    }
}
