package org.portolan.records.origin.preference;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.Role;
import org.portolan.records.origin.OriginRules;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may book what on a certificate, and when ({@code origin.md} section 4). */
public final class PreferenceRules {
    /** Who books for an administration. */
    public static final Set<Role> BOOKING = Set.of(Role.ORIGIN_OFFICER, Role.OFFICER);
    /** Who tells an issuer what is booked; the gateway does it by itself. */
    public static final Set<Role> TELLING = Set.of(Role.GATEWAY, Role.ORIGIN_OFFICER, Role.OFFICER);
    /** Who of a member reads its accounts. */
    public static final Set<Role> READING = OriginRules.LISTING;

    private PreferenceRules() {}

    /** All that keeps the administration from booking it, given what is booked there; none where it may. */
    public static List<Reason> mayBook(
            Member caller,
            Role role,
            Certified certified,
            Optional<AccountDetails> account,
            Booking booking,
            Instant time) {
        return Reasons.behind(
                mayKeep(caller, role, certified, account),
                () -> Reasons.both(
                        Reasons.allOf(room(account, booking), happened(booking, time)),
                        judged(certified, account, booking, time)));
    }

    /** The account after the booking, which has to be one that may be booked. */
    public static AccountDetails booked(Certified certified, Optional<AccountDetails> account, AccountEntry entry) {
        return account.map(kept -> kept.with(entry)).orElseGet(() -> certified.opening(entry));
    }

    /** Whether what is booked may be told to the certificate's issuer in these words. */
    public static Optional<Reason> mayTell(
            Member caller, Role role, PreferenceAccount account, ConfidentialPart<AccountDetails> part) {
        return Reasons.firstOf(
                () -> unless(
                        TELLING.contains(role) && caller.customsOf().isPresent(),
                        "",
                        ReasonCode.ROLE,
                        "Only the gateway or an officer of a customs administration may do this."),
                () -> caller.unlessItself(
                        account.administration(), "administration", ReasonCode.NOT_THE_ADMINISTRATION),
                () -> unless(
                        account.status() == AccountStatus.BOOKED,
                        "",
                        ReasonCode.ALREADY_STATED,
                        "The issuer has been told of all that is booked."),
                () -> unless(
                        account.payloadHash().equals(part.digest()),
                        "former",
                        ReasonCode.PAYLOAD_HASH,
                        "must be what was booked last, with its salt"));
    }

    private static List<Reason> judged(
            Certified certified, Optional<AccountDetails> account, Booking booking, Instant time) {
        Standing standing =
                account.map(Standing::of).orElseGet(() -> Standing.opening(certified.quantities(), certified.allows()));
        return switch (booking.kind()) {
            case ACKNOWLEDGED, NOT_READABLE -> new ReceiptRules(certified, standing, booking).reasons();
            case CLAIMED, WRITTEN_OFF -> new ClaimRules(certified, standing, booking).reasons(time);
            case GRANTED, DENIED, GIVEN_BACK -> new DecisionRules(certified, standing, booking).reasons(time);
            case CORRECTED -> new CorrectionRules(standing, booking).reasons();
        };
    }

    private static Optional<Reason> mayKeep(
            Member caller, Role role, Certified certified, Optional<AccountDetails> account) {
        return Reasons.firstOf(
                () -> unless(
                        BOOKING.contains(role) && caller.customsOf().isPresent(),
                        "",
                        ReasonCode.ROLE,
                        "Only an officer of a customs administration may book claims."),
                () -> unless(
                        certified.certificate().addressedTo().contains(caller.mspId()),
                        "",
                        ReasonCode.NOT_ADDRESSED,
                        "The certificate is not addressed to this administration."),
                () -> unless(
                        certified.fits()
                                && account.map(kept -> kept.issuer()
                                                        .equals(certified
                                                                .certificate()
                                                                .issuer())
                                                && kept.number()
                                                        .equals(certified
                                                                .certificate()
                                                                .number()))
                                        .orElse(true),
                        "certificate",
                        ReasonCode.PAYLOAD_HASH,
                        "must be the certificate and the confidential part that it binds"));
    }

    /** Claims leave room for what is decided on them. */
    private static Optional<Reason> room(Optional<AccountDetails> account, Booking booking) {
        int share = booking.kind().decides() ? 1 : 2;
        return account.flatMap(kept -> Reasons.firstOf(
                () -> unless(
                        kept.entries().size() < AccountDetails.MOST_ENTRIES / share,
                        "",
                        ReasonCode.TOO_MANY,
                        "The account has as many entries as it can have."),
                () -> unless(
                        kept.lines() + booking.lines().size() <= AccountDetails.MOST_LINES / share,
                        "lines",
                        ReasonCode.TOO_MANY,
                        "would be more than an account can have; a decision without lines is about all claims")));
    }

    private static Optional<Reason> happened(Booking booking, Instant time) {
        return booking.happenedAt()
                .flatMap(at -> unless(
                        !at.toInstant().isAfter(time),
                        "happenedAt",
                        ReasonCode.FUTURE_TIME,
                        "must not lie in the future"));
    }
}
