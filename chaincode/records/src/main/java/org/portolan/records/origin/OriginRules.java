package org.portolan.records.origin;

import static org.portolan.records.reason.Reasons.unless;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.portolan.records.digest.ConfidentialPart;
import org.portolan.records.member.Member;
import org.portolan.records.member.MspId;
import org.portolan.records.member.Role;
import org.portolan.records.origin.details.Amount;
import org.portolan.records.origin.details.CertificateDetails;
import org.portolan.records.reason.Reason;
import org.portolan.records.reason.ReasonCode;
import org.portolan.records.reason.Reasons;

/** Who may do what with a certificate of origin, and when. */
public final class OriginRules {
    /** Who issues and cancels for an issuing body. */
    public static final Set<Role> ISSUING = Set.of(Role.ORIGIN_OFFICER);

    /** Who of a member reads its certificates whole. */
    public static final Set<Role> READING = Set.of(Role.OFFICER, Role.ORIGIN_OFFICER, Role.RISK_OFFICER, Role.AUDITOR);

    /** Who of a member is shown lists of its certificates; who judges risks asks for those of a consignment. */
    public static final Set<Role> LISTING = Set.of(Role.OFFICER, Role.ORIGIN_OFFICER, Role.AUDITOR);

    private OriginRules() {}

    /** Whether a member's officer may issue the certificate to the members that it is addressed to. */
    public static List<Reason> mayIssue(
            Member caller,
            Role role,
            CertificateOfOrigin certificate,
            Function<MspId, Optional<Member>> members,
            Instant transactionTime) {
        return Reasons.behind(
                role(ISSUING, role),
                () -> Reasons.both(
                        Reasons.allOf(
                                isIssuer(caller, certificate),
                                unless(
                                        caller.issuesFor().equals(Optional.of(certificate.issuingCountry())),
                                        "issuingCountry",
                                        ReasonCode.NOT_AN_ISSUING_BODY,
                                        "must be the country for which the member issues certificates"),
                                Member.unlessAllCustoms(certificate.addressedTo(), "addressedTo", members)),
                        fresh(certificate, transactionTime)));
    }

    /** Whether the public part fits the confidential one that it binds. */
    public static List<Reason> binds(
            CertificateOfOrigin certificate, ConfidentialPart<CertificateDetails> confidential) {
        return Reasons.both(
                Reasons.allOf(
                        unless(
                                certificate.payloadHash().equals(confidential.digest()),
                                "payloadHash",
                                ReasonCode.PAYLOAD_HASH,
                                "must be the digest of the salt and the canonical confidential part"),
                        addressed(certificate, confidential.content()),
                        unless(
                                certificate
                                        .hsHeading()
                                        .equals(confidential.content().firstHeading()),
                                "hsHeading",
                                ReasonCode.CONTRADICTION,
                                "must be the heading of the first item")),
                certifiesSomething(confidential.content()));
    }

    /** What is not there cannot be claimed; certificates of before may say it. */
    private static List<Reason> certifiesSomething(CertificateDetails details) {
        List<Amount> quantities = details.quantities();
        return IntStream.range(0, quantities.size())
                .filter(item -> quantities.get(item).number().signum() == 0)
                .mapToObj(item -> Reason.at(
                        "confidential.items[" + item + "].quantity.value", ReasonCode.RANGE, "must be more than 0"))
                .toList();
    }

    /** Whether it is addressed to the customs of the country that it names as the importing one, where that is a member. */
    public static Optional<Reason> reaches(
            CertificateOfOrigin certificate, CertificateDetails details, Collection<Member> members) {
        return Reasons.firstOf(
                () -> addressed(certificate, details),
                () -> unless(
                        members.stream()
                                .filter(member -> isCustomsThere(member, details))
                                .allMatch(member -> certificate.addressedTo().contains(member.mspId())),
                        "addressedTo",
                        ReasonCode.ADDRESSED_TO,
                        "must name the administration of the importing country, which is a member"));
    }

    private static boolean isCustomsThere(Member member, CertificateDetails details) {
        return member.customsOf().isPresent() && member.customsOf().equals(details.importingCountry());
    }

    private static Optional<Reason> addressed(CertificateOfOrigin certificate, CertificateDetails details) {
        return unless(
                !certificate.addressedTo().isEmpty()
                        || details.importingCountry().isPresent(),
                "addressedTo",
                ReasonCode.ADDRESSED_TO,
                "must name an administration, or the confidential part an importingCountry that is no member");
    }

    /** Whether a member's officer may take the certificate back. */
    public static Optional<Reason> mayCancel(Member caller, Role role, CertificateOfOrigin certificate) {
        return Reasons.firstOf(
                () -> role(ISSUING, role), () -> isIssuer(caller, certificate), () -> notCancelled(certificate));
    }

    /** Whether a certificate that is issued says what it has to of another in whose place it stands. */
    public static Optional<Reason> names(CertificateOfOrigin certificate, boolean another) {
        return unless(
                certificate.replaces().isPresent() == another,
                "replaces",
                another ? ReasonCode.MISSING_FIELD : ReasonCode.CONTRADICTION,
                another ? "is mandatory" : "must not stand in what replaces none");
    }

    private static List<Reason> fresh(CertificateOfOrigin certificate, Instant transactionTime) {
        return Reasons.allOf(
                unless(
                        certificate.cancellation().isEmpty(),
                        "cancellation",
                        ReasonCode.CANCELLED,
                        "must not stand in a new certificate"),
                unless(
                        !certificate.issueDate().isAfter(anywhereEarliest(transactionTime)),
                        "issueDate",
                        ReasonCode.FUTURE_TIME,
                        "must not lie in the future"),
                unless(
                        !anywhereLatest(transactionTime).isAfter(certificate.validTo()),
                        "validTo",
                        ReasonCode.EXPIRED,
                        "must not lie in the past"));
    }

    private static Optional<Reason> isIssuer(Member caller, CertificateOfOrigin certificate) {
        return caller.unlessItself(certificate.issuer(), "issuer", ReasonCode.NOT_THE_ISSUER);
    }

    /** Refuses what nobody may do on a certificate that its issuer took back. */
    public static Optional<Reason> notCancelled(CertificateOfOrigin certificate) {
        return certificate
                .cancellation()
                .map(taken -> taken.replacedBy()
                        .map(other -> Reason.of(
                                ReasonCode.REPLACED, "The issuer has replaced the certificate by " + other + "."))
                        .orElseGet(() -> Reason.of(ReasonCode.CANCELLED, "The issuer has cancelled the certificate.")));
    }

    private static Optional<Reason> role(Set<Role> allowed, Role role) {
        return unless(
                allowed.contains(role),
                "",
                ReasonCode.ROLE,
                "Only an officer for origin may do this for the administration.");
    }

    /** The latest day that it is anywhere: a day begins first at UTC+14; a certificate knows days, not zones. */
    public static LocalDate anywhereEarliest(Instant time) {
        return time.atOffset(ZoneOffset.ofHours(14)).toLocalDate();
    }

    /** The earliest day that it still is anywhere: a day ends last at UTC-12. */
    private static LocalDate anywhereLatest(Instant time) {
        return time.atOffset(ZoneOffset.ofHours(-12)).toLocalDate();
    }
}
