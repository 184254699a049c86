package org.portolan.records.origin.agreement;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may sign an agreement, and who may take a signature back. */
public final class AgreementRules {
    /** Who signs for an administration. */
    public static final Set<Role> SIGNING = Set.of(Role.ORIGIN_OFFICER);

    private AgreementRules() {}

    /** Whether a member's officer may sign this text, given all texts of the agreement and what the member signed before. */
    public static List<Reason> maySign(
            Member caller,
            Role role,
            TradeAgreement text,
            SignedVersions own,
            Collection<SignedAgreement> known,
            Function<MspId, Optional<Member>> members,
            Instant time) {
        return Reasons.behind(
                role(role),
                () -> Reasons.allOf(
                        caller.unlessAmong(text.parties(), "parties", ReasonCode.NOT_A_PARTY),
                        Member.unlessAllCustoms(text.parties(), "parties", members),
                        unless(
                                own.version(text.version()).map(text::equals).orElse(true),
                                "version",
                                ReasonCode.ALREADY_SIGNED,
                                "is one that the member has signed with another text; it is withdrawn first"),
                        followsOn(text, known, time)));
    }

    /**
     * Versions bind one after the other, with all who are bound by the one before; others may have an agreement of the same
     * name among themselves. None that replaces another reaches back to certificates that are issued.
     */
    private static Optional<Reason> followsOn(TradeAgreement text, Collection<SignedAgreement> known, Instant time) {
        List<TradeAgreement> bound = known.stream()
                .filter(SignedAgreement::binds)
                .map(SignedAgreement::text)
                .filter(text::sharesPartiesWith)
                .toList();
        int last = bound.stream().mapToInt(TradeAgreement::version).max().orElse(0);
        if (bound.contains(text)) {
            return Optional.empty();
        }
        return Reasons.firstOf(
                () -> unless(
                        text.version() == last + 1,
                        "version",
                        ReasonCode.AGREEMENT_VERSION,
                        "must be " + (last + 1) + ", the one after the last that all parties have signed"),
                () -> unless(
                        bound.stream()
                                .filter(before -> before.version() == last)
                                .allMatch(before -> text.parties().containsAll(before.parties())),
                        "parties",
                        ReasonCode.AGREEMENT_PARTIES,
                        "must contain all parties of version " + last),
                () -> unless(
                        text.version() == 1 || text.inForceFrom().isAfter(OriginRules.anywhereEarliest(time)),
                        "inForceFrom",
                        ReasonCode.PAST_TIME,
                        "must lie in the future: certificates that are issued stay under the version of their day"));
    }

    /** Whether a member's officer may take back what the member signed: only as long as it binds nobody. */
    public static Optional<Reason> mayWithdraw(
            Role role, SignedVersions own, int version, Collection<SignedAgreement> known) {
        Optional<TradeAgreement> text = own.version(version);
        return Reasons.firstOf(
                () -> role(role),
                () -> unless(
                        text.isPresent(),
                        "version",
                        ReasonCode.NOT_SIGNED,
                        "must be a version that the member has signed and not withdrawn"),
                () -> unless(
                        known.stream()
                                .filter(SignedAgreement::binds)
                                .noneMatch(signed ->
                                        text.filter(signed.text()::equals).isPresent()),
                        "version",
                        ReasonCode.BINDING,
                        "is one that all its parties have signed; it ends with its inForceUntil or a later version"));
    }

    private static Optional<Reason> role(Role role) {
        return unless(
                SIGNING.contains(role),
                "",
                ReasonCode.ROLE,
                "Only an officer for origin may sign an agreement for the administration.");
    }
}
